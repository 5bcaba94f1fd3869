package io.caizhi.hiring.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.HireDraft;
import io.caizhi.workbook.SheetCell.Kind;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Typed;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.workbook.SheetCell;
import io.caizhi.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row as the fields of a hire. Whether the hire makes sense is
 * decided where that of the form is.
 */
final class RowReading {

	/** 2026-11-3, 2026/11/03, 2026.11.3, 2026年11月3日, 20261103. */
	private static final Pattern DATE = Pattern
		.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]0{1,2}:00(?::00)?)?");

	/** How a spreadsheet shows a number too long for it. */
	private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{2}");

	private final Map<Column, SheetCell> cells;

	private final List<Fault> faults = new ArrayList<>();

	private RowReading(Map<Column, SheetCell> cells) {
		this.cells = cells;
	}

	static EnteredRow read(SheetRow row, Heads heads) {
		Map<Column, SheetCell> cells = new EnumMap<>(Column.class);
		heads.places().forEach((column, place) -> cells.put(column, row.cell(place)));
		RowReading reading = new RowReading(cells);
		HireDraft draft = reading.draft();
		return new EnteredRow(row.number(), draft, List.copyOf(reading.faults), cells);
	}

	private HireDraft draft() {
		return new HireDraft(text(Column.NAME), one(DocumentKind.class, Column.DOCUMENT_KIND), documentNumber(),
				code(Column.GENDER), code(Column.EDUCATION), yesOrNo(Column.STUDENT), date(Column.GRADUATED_ON),
				text(Column.SCHOOL), text(Column.MAJOR), text(Column.POSITION), date(Column.HIRED_ON),
				date(Column.LEFT_ON), one(Channel.class, Column.CHANNEL), text(Column.EVENT),
				one(ContractKind.class, Column.CONTRACT), yesOrNo(Column.INSURED), yesOrNo(Column.INFORMED));
	}

	/** The cell, unless there is nothing in it or nothing that was typed. */
	private @Nullable SheetCell cell(Column column) {
		SheetCell cell = this.cells.getOrDefault(column, SheetCell.BLANK);
		return switch (cell.kind()) {
			case FORMULA -> fault(column, "import.formula");
			case ERROR -> fault(column, "import.cell-error");
			case TEXT -> cell.blank() ? null : cell;
			case NUMBER, DATE -> cell;
		};
	}

	private @Nullable String text(Column column) {
		SheetCell cell = cell(column);
		return (cell != null) ? cell.text() : null;
	}

	/**
	 * A spreadsheet keeps 15 digits of a number; the others are zeros, and which they
	 * were nobody can say.
	 */
	private @Nullable String documentNumber() {
		SheetCell cell = cell(Column.DOCUMENT_NUMBER);
		if (cell == null) {
			return null;
		}
		if (cell.kind() != Kind.TEXT || SCIENTIFIC.matcher(Typed.code(cell.text())).matches()) {
			return fault(Column.DOCUMENT_NUMBER, "import.number-lost");
		}
		return cell.text();
	}

	private @Nullable String code(Column column) {
		SheetCell cell = cell(column);
		if (cell == null) {
			return null;
		}
		Optional<String> code = column.choices().orElseThrow().code(cell.text());
		return code.orElseGet(() -> fault(column, "import.not-in-list"));
	}

	private <E extends Enum<E>> @Nullable E one(Class<E> type, Column column) {
		String code = code(column);
		return (code != null) ? Enum.valueOf(type, code) : null;
	}

	private @Nullable Boolean yesOrNo(Column column) {
		String code = code(column);
		return (code != null) ? Boolean.valueOf(code) : null;
	}

	private @Nullable LocalDate date(Column column) {
		SheetCell cell = cell(column);
		if (cell == null) {
			return null;
		}
		if (cell.date() != null) {
			return cell.date();
		}
		Matcher date = DATE.matcher(Typed.code(cell.text()));
		if (date.matches()) {
			try {
				boolean separated = date.group(2) != null;
				return LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(separated ? 2 : 4)),
						Integer.parseInt(date.group(separated ? 3 : 5)));
			}
			catch (DateTimeException ex) {
				return fault(column, "import.date");
			}
		}
		return fault(column, "import.date");
	}

	private <T> @Nullable T fault(Column column, String code) {
		this.faults.add(new Fault("/" + column.field(), code));
		return null;
	}

}
