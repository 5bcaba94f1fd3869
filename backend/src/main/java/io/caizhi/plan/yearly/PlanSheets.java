package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Typed;
import io.caizhi.plan.yearly.IndicatorForm.MilestoneForm;
import io.caizhi.plan.yearly.IndicatorForm.ResponsibleForm;
import io.caizhi.plan.yearly.TargetBlock.Cell;
import io.caizhi.workbook.SheetCell;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.UnusableFile;
import io.caizhi.workbook.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * What a handed-in workbook of a plan says: indicators and cells of the grid, each with
 * the cell it stands in.
 *
 * @param indicators of the sheet of indicators
 * @param cells of the grid; blank ones too, for their units do not have the indicator
 */
record PlanSheets(List<IndicatorLine> indicators, List<GridCell> cells) {

	/** Columns of the sheet of indicators, and units of the grid, at most. */
	private static final int MOST_COLUMNS = 400;

	/** Indicators at most. */
	private static final int MOST_ROWS = 1_000;

	/**
	 * An indicator as it stands in its row.
	 *
	 * @param row counted from 1
	 */
	record IndicatorLine(int row, String code, IndicatorForm form) {
	}

	/** A cell of the grid, and where it stands. */
	record GridCell(String where, Cell cell) {
	}

	/**
	 * @param plan whose workbook it should be
	 * @param faults receives what cannot be read, with its cell
	 * @throws UnusableFile when nothing of the file can be used
	 */
	static PlanSheets read(byte[] content, PlanId plan, List<Fault> faults) {
		if (WorkbookFile.inspect(content).isEmpty()) {
			throw new UnusableFile("import.not-a-workbook");
		}
		try (WorkbookFile file = WorkbookFile.open(content)) {
			requireStamp(file, plan);
			return new PlanSheets(indicators(rows(file, PlanWorkbook.INDICATORS), faults),
					cells(rows(file, PlanWorkbook.TARGETS), faults));
		}
	}

	private static void requireStamp(WorkbookFile file, PlanId plan) {
		List<SheetRow> rows = rows(file, PlanWorkbook.STAMP);
		if (rows.isEmpty() || !PlanWorkbook.KIND.equals(rows.getFirst().cell(0).text())) {
			throw new UnusableFile("import.not-template");
		}
		if (!PlanWorkbook.VERSION.equals(rows.getFirst().cell(1).text())) {
			throw new UnusableFile("import.template-version");
		}
		if (!plan.toString().equals(rows.getFirst().cell(2).text())) {
			throw new UnusableFile("plan.other-workbook");
		}
	}

	private static List<SheetRow> rows(WorkbookFile file, String sheet) {
		try (Stream<SheetRow> rows = file.rows(sheet, MOST_COLUMNS)
			.orElseThrow(() -> new UnusableFile("import.not-template"))) {
			List<SheetRow> read = rows.limit(MOST_ROWS + 1L).toList();
			if (read.size() > MOST_ROWS) {
				throw new UnusableFile("plan.too-many-rows", Map.of("maximum", MOST_ROWS));
			}
			return read;
		}
	}

	private static List<IndicatorLine> indicators(List<SheetRow> rows, List<Fault> faults) {
		if (rows.isEmpty() || !PlanColumn.heads()
			.equals(Stream.of(PlanColumn.values()).map((column) -> text(rows.getFirst(), column)).toList())) {
			throw new UnusableFile("plan.heads", Map.of("heads", String.join("、", PlanColumn.heads())));
		}
		List<IndicatorLine> lines = new ArrayList<>();
		for (SheetRow row : rows.subList(1, rows.size())) {
			if (!row.blank()) {
				line(row, faults).ifPresent(lines::add);
			}
		}
		return lines;
	}

	private static Optional<IndicatorLine> line(SheetRow row, List<Fault> faults) {
		int before = faults.size();
		for (PlanColumn column : PlanColumn.values()) {
			SheetCell cell = row.cell(column.ordinal());
			unreadable(cell).ifPresent((code) -> fault(row, column, code, faults));
			if (column.required() && cell.blank() && unreadable(cell).isEmpty()) {
				fault(row, column, "required", faults);
			}
		}
		String code = Typed.code(text(row, PlanColumn.CODE));
		Optional<Dimension> dimension = PlanWords.dimension(text(row, PlanColumn.DIMENSION));
		Optional<Direction> direction = PlanWords.direction(text(row, PlanColumn.DIRECTION));
		Optional<List<ResponsibleForm>> persons = PlanWords.persons(text(row, PlanColumn.RESPONSIBLE));
		Optional<List<MilestoneForm>> milestones = PlanWords.milestones(text(row, PlanColumn.MILESTONES));
		Optional<List<@Nullable BigDecimal>> shares = PlanWords.shares(text(row, PlanColumn.CURVE));
		if (faults.size() == before) {
			known(PlanCodes.spelt(code), row, PlanColumn.CODE, "plan.code", faults);
			known(dimension.isPresent(), row, PlanColumn.DIMENSION, "plan.choice", faults);
			known(direction.isPresent(), row, PlanColumn.DIRECTION, "plan.choice", faults);
			known(persons.isPresent(), row, PlanColumn.RESPONSIBLE, "plan.cell-persons", faults);
			known(milestones.isPresent(), row, PlanColumn.MILESTONES, "plan.cell-milestones", faults);
			known(shares.isPresent(), row, PlanColumn.CURVE, "plan.cell-curve", faults);
		}
		if (faults.size() > before) {
			return Optional.empty();
		}
		String lead = text(row, PlanColumn.LEAD);
		return Optional.of(new IndicatorLine(row.number(), code,
				new IndicatorForm(text(row, PlanColumn.MEASURE), text(row, PlanColumn.NAME), dimension.orElseThrow(),
						text(row, PlanColumn.UNIT), direction.orElseThrow(), lead.isEmpty() ? null : lead,
						PlanWords.list(text(row, PlanColumn.CONTRIBUTING)), persons.orElseThrow(),
						text(row, PlanColumn.METRIC), text(row, PlanColumn.RULE), milestones.orElseThrow(),
						shares.orElseThrow(), null)));
	}

	private static List<GridCell> cells(List<SheetRow> rows, List<Fault> faults) {
		if (rows.isEmpty()) {
			throw new UnusableFile("import.not-template");
		}
		SheetRow heads = rows.getFirst();
		List<GridCell> cells = new ArrayList<>();
		for (SheetRow row : rows.subList(Math.min(PlanWorkbook.GRID_HEADS, rows.size()), rows.size())) {
			String indicator = Typed.code(row.cell(0).text());
			if (indicator.isEmpty() && !row.blank()) {
				faults.add(new Fault(where(row, 0), "required"));
				continue;
			}
			for (int column = PlanWorkbook.UNITS_FROM; !indicator.isEmpty()
					&& column < heads.cells().size(); column++) {
				String unit = heads.cell(column).text().strip();
				String where = where(row, column);
				if (!unit.isEmpty()) {
					cell(row.cell(column), indicator, unit, where, faults)
						.ifPresent((cell) -> cells.add(new GridCell(where, cell)));
				}
				else if (!row.cell(column).blank()) {
					faults.add(new Fault(where, "plan.unit-unknown"));
				}
			}
		}
		return cells;
	}

	private static Optional<Cell> cell(SheetCell cell, String indicator, String unit, String where,
			List<Fault> faults) {
		Optional<String> unreadable = unreadable(cell);
		if (unreadable.isPresent()) {
			faults.add(new Fault(where, unreadable.get()));
			return Optional.empty();
		}
		if (cell.blank()) {
			return Optional.of(new Cell(indicator, unit, false, null));
		}
		String text = Typed.code(cell.text()).replace(",", "");
		if (text.equals(PlanWorkbook.ASSIGNED)) {
			return Optional.of(new Cell(indicator, unit, true, null));
		}
		if (cell.kind() == SheetCell.Kind.DATE || !text.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
			faults.add(new Fault(where, "plan.cell-target"));
			return Optional.empty();
		}
		BigDecimal target = new BigDecimal(text);
		Optional<Fault> fault = bounds(target, where);
		fault.ifPresent(faults::add);
		return fault.isPresent() ? Optional.empty() : Optional.of(new Cell(indicator, unit, true, target));
	}

	private static Optional<Fault> bounds(BigDecimal target, String where) {
		if (target.signum() < 0) {
			return Optional.of(new Fault(where, "not-negative"));
		}
		BigDecimal plain = Amounts.plain(target);
		if (plain.precision() - plain.scale() > TargetBlock.DIGITS || plain.scale() > TargetBlock.DECIMALS) {
			return Optional.of(new Fault(where, "digits",
					Map.of("integer", TargetBlock.DIGITS, "fraction", TargetBlock.DECIMALS)));
		}
		return Optional.empty();
	}

	private static Optional<String> unreadable(SheetCell cell) {
		return switch (cell.kind()) {
			case FORMULA -> Optional.of("import.formula");
			case ERROR -> Optional.of("import.cell-error");
			case TEXT, NUMBER, DATE -> Optional.empty();
		};
	}

	private static void known(boolean known, SheetRow row, PlanColumn column, String code, List<Fault> faults) {
		if (!known) {
			fault(row, column, code, faults);
		}
	}

	private static void fault(SheetRow row, PlanColumn column, String code, List<Fault> faults) {
		faults.add(new Fault(where(row.number(), column), code));
	}

	/** Such as {@code 指标任务!C5}. */
	static String where(int row, PlanColumn column) {
		return PlanWorkbook.INDICATORS + "!" + column.letter() + row;
	}

	private static String where(SheetRow row, int column) {
		return PlanWorkbook.TARGETS + "!" + PlanWorkbook.letters(column) + row.number();
	}

	private static String text(SheetRow row, PlanColumn column) {
		return row.cell(column.ordinal()).text().strip();
	}

}
