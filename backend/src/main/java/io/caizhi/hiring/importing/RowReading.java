package io.caizhi.hiring.importing;

import java.time.LocalDate;

import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.HireDraft;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.workbook.RowCells;
import io.caizhi.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row as the fields of a hire. Whether the hire makes sense is
 * decided where that of the form is.
 */
final class RowReading {

	private final RowCells cells;

	private RowReading(RowCells cells) {
		this.cells = cells;
	}

	/**
	 * @param row its cells in the order of the columns
	 */
	static EnteredRow read(SheetRow row) {
		RowReading reading = new RowReading(new RowCells(row, Column.ALL));
		HireDraft draft = reading.draft();
		return new EnteredRow(row.number(), draft, reading.cells.faults());
	}

	private HireDraft draft() {
		return new HireDraft(text(Column.NAME), one(DocumentKind.class, Column.DOCUMENT_KIND),
				this.cells.digits(Column.DOCUMENT_NUMBER.ordinal()), code(Column.GENDER), code(Column.EDUCATION),
				yesOrNo(Column.STUDENT), date(Column.GRADUATED_ON), text(Column.SCHOOL), text(Column.MAJOR),
				text(Column.POSITION), date(Column.HIRED_ON), date(Column.LEFT_ON), one(Channel.class, Column.CHANNEL),
				text(Column.EVENT), one(ContractKind.class, Column.CONTRACT), yesOrNo(Column.INSURED),
				yesOrNo(Column.INFORMED));
	}

	private @Nullable String text(Column column) {
		return this.cells.text(column.ordinal());
	}

	private @Nullable String code(Column column) {
		return this.cells.code(column.ordinal(), (typed) -> column.choices().orElseThrow().code(typed));
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
		return this.cells.date(column.ordinal());
	}

}
