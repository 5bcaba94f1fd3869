package io.caizhi.meeting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.document.Paper;
import io.caizhi.meeting.Pack.Line;
import io.caizhi.meeting.Pack.PastDecision;
import io.caizhi.meeting.Pack.UnitPage;
import io.caizhi.supervision.Repeater;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's pack in the layout of official documents: agenda, speakers, past decisions,
 * then a page for each unit; last what was decided.
 *
 * @param district what it is called
 */
record MeetingPaper(String district, Meeting meeting, Pack pack, List<ActionItem> decided) {

	private static final String NONE = "—";

	Paper paper() {
		List<Paper.Part> parts = new ArrayList<>();
		int chapter = 1;
		parts.add(new Paper.Paragraph("时间：" + written(this.meeting.heldOn()) + "　地点：" + this.meeting.place()));
		parts.add(Paper.Heading.chapter(chapter++, "会议议程"));
		IntStream.range(0, this.meeting.agenda().size())
			.forEach((place) -> parts.add(new Paper.Paragraph((place + 1) + "．" + this.meeting.agenda().get(place))));
		parts.add(Paper.Heading.chapter(chapter++, "发言顺序"));
		parts.add(speakers());
		parts.add(Paper.Heading.chapter(chapter++, "以往议定事项落实情况"));
		parts.add(this.pack.past().isEmpty() ? new Paper.Paragraph("没有尚待落实的议定事项。") : past());
		parts.add(Paper.Heading.chapter(chapter++, "多次被督办的单位"));
		parts.add(this.pack.repeaters().isEmpty() ? new Paper.Paragraph("没有多次被督办的单位。") : repeaters());
		if (!this.decided.isEmpty()) {
			parts.add(Paper.Heading.chapter(chapter++, "本次议定事项"));
			parts.add(decisions());
		}
		parts.add(Paper.Heading.chapter(chapter, "各单位情况"));
		IntStream.range(0, this.pack.units().size())
			.forEach((place) -> page(place + 1, this.pack.units().get(place), parts));
		String issuer = this.district + "人才工作领导小组办公室";
		return new Paper(issuer, this.meeting.kind().word() + "材料", this.meeting.title(), parts, issuer,
				written(this.meeting.heldOn()), false);
	}

	private Paper.Part speakers() {
		List<List<String>> rows = new ArrayList<>();
		for (Speaker speaker : this.pack.speakers()) {
			rows.add(List.of(String.valueOf(rows.size() + 1), speaker.name(), speaker.part().word(),
					number(speaker.rank()), speaker.total().toPlainString(), speaker.supervised() ? "是" : ""));
		}
		return new Paper.Table(List.of("顺序", "单位", "发言", "类内位次", "总分", "多次督办"), rows);
	}

	private Paper.Part past() {
		return new Paper.Table(List.of("会议", "事项", "责任单位", "期限", "进展"),
				this.pack.past().stream().map(MeetingPaper::row).toList());
	}

	private static List<String> row(PastDecision decision) {
		return List.of(decision.meeting(), decision.decision(), decision.unit(), written(decision.due()),
				decision.overdue() ? "逾期" : decision.state().word());
	}

	private Paper.Part repeaters() {
		return new Paper.Table(List.of("单位", "督办单", "逾期", "退回", "未办结"),
				this.pack.repeaters().stream().map(MeetingPaper::row).toList());
	}

	private static List<String> row(Repeater repeater) {
		return List.of(repeater.name(), String.valueOf(repeater.issued()), String.valueOf(repeater.overdue()),
				String.valueOf(repeater.returned()), String.valueOf(repeater.open()));
	}

	private Paper.Part decisions() {
		return new Paper.Table(List.of("序号", "事项", "责任单位和负责人", "期限"),
				this.decided.stream()
					.map((item) -> List.of(String.valueOf(item.number()), item.decision(), item.owner().words(),
							written(item.due())))
					.toList());
	}

	private static void page(int place, UnitPage unit, List<Paper.Part> parts) {
		parts.add(new Paper.NewPage());
		parts.add(Paper.Heading.section(place, unit.name()));
		parts.add(new Paper.Paragraph("总分" + unit.total().toPlainString() + "，类内位次" + number(unit.rank()) + "，等次"
				+ ((unit.grade() != null) ? unit.grade() : NONE) + "。"));
		parts.add(new Paper.Table(List.of("指标", "计量单位", "累计完成", "序时目标", "完成比例"),
				unit.lines().stream().map(MeetingPaper::row).toList()));
	}

	private static List<String> row(Line line) {
		return List.of(line.indicator(), line.unitOfMeasure(), line.missing() ? "缺报" : plain(line.actual()),
				plain(line.target()), (line.completion() != null) ? percent(line.completion()) : NONE);
	}

	private static String percent(BigDecimal completion) {
		return plain(completion.movePointRight(2)) + "%";
	}

	private static String plain(@Nullable BigDecimal value) {
		if (value == null) {
			return NONE;
		}
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private static String number(@Nullable Integer value) {
		return (value != null) ? value.toString() : NONE;
	}

	private static String written(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
