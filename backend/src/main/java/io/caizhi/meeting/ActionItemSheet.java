package io.caizhi.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.caizhi.export.ExportTable;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.meeting.MeetingView.ItemView;
import org.jspecify.annotations.Nullable;

/**
 * What the meetings of a year left to do, as a table to take away. What unit and office
 * wrote to each other stays behind, for it may name people.
 */
final class ActionItemSheet {

	private static final List<String> HEADS = List.of("事项", "责任单位", "负责人", "完成期限", "进展", "逾期", "报告日期");

	private ActionItemSheet() {
	}

	static ExportTable of(int year, List<ItemView> items) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		items.forEach((item) -> rows.add(Arrays.asList(item.decision(), item.unitName(), item.person(),
				item.due().toString(), item.state().word(), item.overdue() ? "是" : "否",
				(item.reportedAt() != null) ? ChinaTime.day(item.reportedAt()).toString() : null)));
		return new ExportTable("actionItems", year + "年议定事项", HEADS, rows);
	}

}
