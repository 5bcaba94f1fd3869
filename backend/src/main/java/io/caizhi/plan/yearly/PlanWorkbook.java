package io.caizhi.plan.yearly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.caizhi.kernel.TenantId;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A plan as a workbook: its measures and metrics to look up, its indicators and its grid
 * of targets to read, change and hand in again. Text is written as text in cells
 * formatted as text, which no spreadsheet takes for a formula; targets are numbers.
 */
final class PlanWorkbook {

	static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	static final String INDICATORS = "指标任务";

	static final String TARGETS = "目标分解";

	static final String STAMP = "_caizhi";

	/** What the first hidden cell says. */
	static final String KIND = "caizhi plan";

	/** Changes whenever a column does. */
	static final String VERSION = "1";

	/** In a cell of the grid: the unit has the indicator, without a target. */
	static final String ASSIGNED = "承担";

	/** Columns of the grid before the first unit. */
	static final int UNITS_FROM = 3;

	/**
	 * Rows of the grid before the first indicator: the codes of units, and their names.
	 */
	static final int GRID_HEADS = 2;

	private static final String TEXT_FORMAT = "@";

	private static final String HEAD_COLOUR = "E8EEF7";

	private static final List<String> RULES = List.of("“指标任务”和“目标分解”两张表可以修改后整份导回；任何一格有错，整份都不保存，并指出是哪一格。",
			"第一行的标题和代码不要改动。指标代码相同的行更新该指标，新的代码新增指标；没有写出的指标保持不变。", "“维度”填 引、育、留、用；“方向”填 越高越好 或 越低越好。",
			"多个单位代码、责任人、时间节点用分号隔开。责任人写作 姓名/职务；时间节点写作 2026-06-30 50%，份额是累计份额。",
			"“季节曲线”写十二个月的累计百分比，如 0;0;10;…;100，与时间节点只填一种。", "“目标分解”一列一个单位：填数字表示全年目标，填“承担”表示承担而不定目标，留空表示不承担。",
			"请勿填写公式；从其他表格复制时用“选择性粘贴—数值”。");

	private PlanWorkbook() {
	}

	static byte[] write(PlanContent plan, PlannedUnits units, boolean part) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Caizhi", "1.0")) {
			rules(workbook.newWorksheet("填写说明"), plan);
			lookUp(workbook.newWorksheet("举措"),
					plan.measures().stream().map((one) -> List.of(one.code().value(), one.name())).toList());
			lookUp(workbook.newWorksheet("取数"),
					plan.metrics().stream().map((one) -> List.of(one.code().value(), one.name())).toList());
			indicators(workbook.newWorksheet(INDICATORS), plan, units);
			grid(workbook.newWorksheet(TARGETS), plan, part ? units.among(plan.targets().units()) : units.all());
			Worksheet stamp = workbook.newWorksheet(STAMP);
			stamp.value(0, 0, KIND);
			stamp.value(0, 1, VERSION);
			stamp.value(0, 2, plan.plan().toString());
			stamp.setVisibilityState(VisibilityState.VERY_HIDDEN);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void rules(Worksheet sheet, PlanContent plan) {
		sheet.value(0, 0,
				plan.name() + "（" + plan.span().first() + " 至 " + plan.span().last() + "，第 " + plan.revision() + " 版）");
		sheet.style(0, 0).bold().set();
		for (int i = 0; i < RULES.size(); i++) {
			sheet.value(i + 1, 0, RULES.get(i));
		}
		sheet.width(0, 110);
	}

	private static void lookUp(Worksheet sheet, List<List<String>> rows) {
		head(sheet, 0, 0, "代码");
		head(sheet, 0, 1, "名称");
		for (int row = 0; row < rows.size(); row++) {
			text(sheet, row + 1, 0, rows.get(row).getFirst());
			text(sheet, row + 1, 1, rows.get(row).getLast());
		}
		sheet.width(1, 40);
	}

	private static void indicators(Worksheet sheet, PlanContent plan, PlannedUnits units) {
		for (PlanColumn column : PlanColumn.values()) {
			head(sheet, 0, column.ordinal(), column.head());
			sheet.width(column.ordinal(), (column == PlanColumn.NAME || column == PlanColumn.RULE) ? 36 : 16);
		}
		for (int i = 0; i < plan.indicators().size(); i++) {
			Indicator indicator = plan.indicators().get(i);
			for (PlanColumn column : PlanColumn.values()) {
				text(sheet, i + 1, column.ordinal(), said(indicator, column, units));
			}
		}
		sheet.freezePane(PlanColumn.NAME.ordinal() + 1, 1);
	}

	private static String said(Indicator indicator, PlanColumn column, PlannedUnits units) {
		return switch (column) {
			case CODE -> indicator.code().value();
			case MEASURE -> indicator.measure().value();
			case NAME -> indicator.name();
			case DIMENSION -> PlanWords.of(indicator.dimension());
			case UNIT -> indicator.unitOfMeasure();
			case DIRECTION -> PlanWords.of(indicator.direction());
			case LEAD -> Optional.ofNullable(indicator.leadUnit()).map(units::code).orElse("");
			case CONTRIBUTING -> String.join(";", units.codes(indicator.contributing()));
			case RESPONSIBLE -> indicator.responsible().stream().map(PlanWords::of).collect(Collectors.joining(";"));
			case METRIC -> indicator.metric().value();
			case RULE -> indicator.countingRule();
			case MILESTONES -> indicator.milestones().stream().map(PlanWords::of).collect(Collectors.joining(";"));
			case CURVE -> Optional.ofNullable(indicator.curve())
				.map((curve) -> curve.monthShares().stream().map(PlanWords::percent).collect(Collectors.joining(";")))
				.orElse("");
		};
	}

	private static void grid(Worksheet sheet, PlanContent plan, List<PlannedUnit> units) {
		List<String> heads = List.of("指标代码", "指标名称", "计量单位");
		for (int column = 0; column < UNITS_FROM; column++) {
			head(sheet, 0, column, heads.get(column));
		}
		for (int u = 0; u < units.size(); u++) {
			head(sheet, 0, UNITS_FROM + u, units.get(u).code());
			head(sheet, 1, UNITS_FROM + u, units.get(u).name());
		}
		for (int i = 0; i < plan.indicators().size(); i++) {
			Indicator indicator = plan.indicators().get(i);
			text(sheet, GRID_HEADS + i, 0, indicator.code().value());
			text(sheet, GRID_HEADS + i, 1, indicator.name());
			text(sheet, GRID_HEADS + i, 2, indicator.unitOfMeasure());
			for (int u = 0; u < units.size(); u++) {
				cell(sheet, GRID_HEADS + i, UNITS_FROM + u, plan, indicator.code(), units.get(u).id());
			}
		}
		sheet.width(1, 36);
		sheet.freezePane(UNITS_FROM, GRID_HEADS);
	}

	private static void cell(Worksheet sheet, int row, int column, PlanContent plan, IndicatorCode indicator,
			TenantId unit) {
		Optional<BigDecimal> target = plan.targets().target(indicator, unit);
		if (target.isPresent()) {
			sheet.value(row, column, target.get());
		}
		else if (plan.targets().assigned(indicator, unit)) {
			text(sheet, row, column, ASSIGNED);
		}
	}

	private static void head(Worksheet sheet, int row, int column, String text) {
		sheet.value(row, column, text);
		sheet.style(row, column).bold().fillColor(HEAD_COLOUR).format(TEXT_FORMAT).set();
	}

	private static void text(Worksheet sheet, int row, int column, String text) {
		if (!text.isEmpty()) {
			sheet.value(row, column, text);
		}
		sheet.style(row, column).format(TEXT_FORMAT).set();
	}

	/** The letters a spreadsheet shows above a column. */
	static String letters(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}

}
