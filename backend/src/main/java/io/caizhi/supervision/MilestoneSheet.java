package io.caizhi.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.caizhi.export.ExportTable;
import io.caizhi.scoring.standing.PlanStanding;
import io.caizhi.scoring.standing.TimeNode;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of a plan as a table to take away, in the order of their page, each with
 * the notice that was raised from it.
 */
final class MilestoneSheet {

	private static final List<String> HEADS = List.of("指标代码", "指标", "状态", "到期日", "已完成", "计量单位", "应完成", "应达比例",
			"未达单位（家）", "有目标单位（家）", "牵头单位", "责任人", "督办单");

	private MilestoneSheet() {
	}

	/**
	 * @param raised from milestones of the plan, oldest first; of several the last is
	 * named
	 */
	static ExportTable of(PlanStanding standing, List<SupervisionNotice> raised) {
		Map<String, String> numbers = raised.stream()
			.collect(Collectors.toMap((notice) -> Objects.requireNonNull(notice.key(), "found by its key"),
					SupervisionNotice::cited, (first, last) -> last));
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (TimeNode node : standing.nodes()) {
			String key = new MilestoneKey(standing.plan(), node.indicator(), node.due()).toString();
			rows.add(Arrays.asList(node.indicator().value(), node.name(), node.state().word(), node.due().toString(),
					node.actual(), node.unitOfMeasure(), node.wanted(), node.share(), node.lacking(), node.units(),
					(node.lead() != null) ? node.lead().name() : null, persons(node), numbers.get(key)));
		}
		return new ExportTable("milestones", "时间节点" + standing.month(), HEADS, rows);
	}

	private static @Nullable String persons(TimeNode node) {
		return node.responsible().isEmpty() ? null
				: node.responsible()
					.stream()
					.map((person) -> person.name() + " " + person.office())
					.collect(Collectors.joining("、"));
	}

}
