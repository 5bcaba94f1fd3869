package io.caizhi.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Typed;
import io.caizhi.workbook.SheetCell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row read as what their columns hold; what cannot be read so is absent,
 * and a fault. Whether what they say makes sense is decided elsewhere.
 */
public final class RowCells {

	/** 2026-11-3, 2026/11/03, 2026.11.3, 2026年11月3日, 20261103. */
	private static final Pattern DATE = Pattern
		.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]0{1,2}:00(?::00)?)?");

	/** How a spreadsheet shows a number too long for it. */
	private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{2}");

	private final SheetRow row;

	private final List<? extends SheetColumn> columns;

	private final List<Fault> faults = new ArrayList<>();

	/**
	 * @param row its cells in the order of the columns
	 */
	public RowCells(SheetRow row, List<? extends SheetColumn> columns) {
		this.row = row;
		this.columns = columns;
	}

	/** What cannot be read, at {@code /field}. */
	public List<Fault> faults() {
		return List.copyOf(this.faults);
	}

	public @Nullable String text(int place) {
		SheetCell cell = cell(place);
		return (cell != null) ? cell.text() : null;
	}

	/**
	 * A number of many digits. A spreadsheet keeps 15 digits of a number; the others are
	 * zeros, and which they were nobody can say.
	 */
	public @Nullable String digits(int place) {
		SheetCell cell = cell(place);
		if (cell == null) {
			return null;
		}
		if (cell.kind() != Kind.TEXT || SCIENTIFIC.matcher(Typed.code(cell.text())).matches()) {
			return fault(place, "import.number-lost");
		}
		return cell.text();
	}

	/**
	 * @param choices the code of what somebody chose or typed
	 */
	public @Nullable String code(int place, Function<String, Optional<String>> choices) {
		SheetCell cell = cell(place);
		if (cell == null) {
			return null;
		}
		return choices.apply(cell.text()).orElseGet(() -> fault(place, "import.not-in-list"));
	}

	public @Nullable LocalDate date(int place) {
		SheetCell cell = cell(place);
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
				return fault(place, "import.date");
			}
		}
		return fault(place, "import.date");
	}

	/** Notes that a cell cannot be used. */
	public <T> @Nullable T fault(int place, String code) {
		this.faults.add(new Fault("/" + this.columns.get(place).field(), code));
		return null;
	}

	/** The cell, unless there is nothing in it or nothing that was typed. */
	private @Nullable SheetCell cell(int place) {
		SheetCell cell = this.row.cell(place);
		return switch (cell.kind()) {
			case FORMULA -> fault(place, "import.formula");
			case ERROR -> fault(place, "import.cell-error");
			case TEXT -> cell.blank() ? null : cell;
			case NUMBER, DATE -> cell;
		};
	}

}
