package io.caizhi.burden;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.burden.Burdens.Part;
import io.caizhi.export.ExportTable;
import io.caizhi.kernel.Burden;
import io.caizhi.tenancy.BurdenBook.Form;
import org.jspecify.annotations.Nullable;

/** What reporting cost, as it goes into a file: a row a unit, month and form. */
final class BurdenSheet {

	private static final List<String> HEADS = List.of("单位", "月份", "报送内容", "填报（次）", "手工填写（项）", "系统预填（项）", "文件导入（项）");

	private BurdenSheet() {
	}

	static ExportTable of(List<Part> parts) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Part part : parts) {
			rows.add(row(part.unit().name(), part.month().toString(), form(part), part.burden()));
		}
		rows.add(row("合计", null, null, parts.stream().map(Part::burden).reduce(Burden.NONE, Burden::plus)));
		return new ExportTable("burden", "填报负担", HEADS, rows);
	}

	private static List<@Nullable Object> row(String unit, @Nullable String month, @Nullable String form,
			Burden burden) {
		List<@Nullable Object> row = new ArrayList<>();
		row.add(unit);
		row.add(month);
		row.add(form);
		row.add(burden.records());
		row.add(burden.typed());
		row.add(burden.prefilled());
		row.add(burden.imported());
		return row;
	}

	private static String form(Part part) {
		return switch (part.form()) {
			case RETURN -> "用工月报";
			case LEDGER -> (part.kind() != null) ? "台账：" + part.kind().name() : "台账";
			case VALUE -> "指标上报值";
			case REPLY -> "督办回复";
			case DECISION -> "议定事项办结报告";
		};
	}

}
