package io.caizhi.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.caizhi.export.ExportTable;
import io.caizhi.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/** The notices of a year as a table to take away; of persons it tells nothing. */
final class SupervisionSheet {

	private static final List<String> HEADS = List.of("文号", "单位", "督办来源", "事项", "下发日期", "回复期限", "状态", "逾期", "曾逾期",
			"退回次数");

	private SupervisionSheet() {
	}

	static ExportTable of(int year, List<SupervisionView> notices) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		notices
			.forEach((notice) -> rows.add(Arrays.asList(notice.number(), notice.unit().name(), notice.source().word(),
					notice.title(), ChinaTime.day(notice.issuedAt()).toString(), notice.due().toString(),
					notice.state().word(), yes(notice.overdue()), yes(notice.late()), notice.returned())));
		return new ExportTable("supervision", year + "年督办台账", HEADS, rows);
	}

	private static String yes(boolean so) {
		return so ? "是" : "否";
	}

}
