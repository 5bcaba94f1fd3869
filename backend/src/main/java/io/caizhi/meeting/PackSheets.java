package io.caizhi.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.caizhi.export.ExportTable;
import io.caizhi.meeting.Pack.Line;
import io.caizhi.meeting.Pack.UnitPage;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's pack as tables: agenda, speakers, units by indicator, past decisions, what
 * was decided.
 */
record PackSheets(Meeting meeting, Pack pack, List<ActionItem> decided) {

	List<ExportTable> tables() {
		return List.of(agenda(), speakers(), units(), past(), decisions());
	}

	private ExportTable agenda() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		this.meeting.agenda().forEach((item) -> rows.add(Arrays.asList(rows.size() + 1, item)));
		return table("议程", List.of("序号", "议程"), rows);
	}

	private ExportTable speakers() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		this.pack.speakers()
			.forEach((speaker) -> rows.add(Arrays.asList(rows.size() + 1, speaker.name(), speaker.part().word(),
					speaker.rank(), speaker.total(), speaker.supervised() ? "是" : "否")));
		return table("发言顺序", List.of("顺序", "单位", "发言", "类内位次", "总分", "多次督办"), rows);
	}

	private ExportTable units() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (UnitPage unit : this.pack.units()) {
			for (Line line : unit.lines()) {
				rows.add(Arrays.asList(unit.name(), unit.total(), unit.rank(), unit.grade(), line.indicator(),
						line.unitOfMeasure(), line.missing() ? "缺报" : line.actual(), line.target(), line.completion()));
			}
		}
		return table("各单位情况", List.of("单位", "总分", "类内位次", "等次", "指标", "计量单位", "累计完成", "序时目标", "完成比例"), rows);
	}

	private ExportTable past() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		this.pack.past()
			.forEach((decision) -> rows.add(Arrays.asList(decision.meeting(), decision.heldOn().toString(),
					decision.decision(), decision.unit(), decision.due().toString(), decision.state().word(),
					decision.overdue() ? "是" : "否")));
		return table("以往议定事项", List.of("会议", "会议日期", "事项", "责任单位", "期限", "进展", "逾期"), rows);
	}

	private ExportTable decisions() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		this.decided.forEach((item) -> rows.add(Arrays.asList(item.number(), item.decision(), item.owner().words(),
				item.due().toString(), item.state().word())));
		return table("本次议定事项", List.of("序号", "事项", "责任单位和负责人", "期限", "进展"), rows);
	}

	private ExportTable table(String name, List<String> heads, List<List<@Nullable Object>> rows) {
		return new ExportTable("meeting-pack", name, heads, rows);
	}

}
