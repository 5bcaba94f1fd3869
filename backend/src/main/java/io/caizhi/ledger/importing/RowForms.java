package io.caizhi.ledger.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Typed;
import io.caizhi.ledger.ValueForm;
import io.caizhi.ledger.kind.KindColumn;
import io.caizhi.ledger.kind.KindColumn.Part;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.workbook.RowCells;
import io.caizhi.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row as the fields of an entry. Whether the entry makes sense is
 * decided where that of the form is.
 */
final class RowForms {

	private final List<KindColumn> columns;

	private final RowCells cells;

	private RowForms(List<KindColumn> columns, SheetRow row) {
		this.columns = columns;
		this.cells = new RowCells(row, columns);
	}

	/** What a row says, and what of it cannot be read. */
	record Said(Map<String, @Nullable ValueForm> forms, List<Fault> unreadable) {

		@Override
		public String toString() {
			return "Said";
		}

	}

	static Said read(List<KindColumn> columns, SheetRow row) {
		RowForms reading = new RowForms(columns, row);
		Map<String, @Nullable ValueForm> forms = reading.forms();
		return new Said(forms, reading.cells.faults());
	}

	private Map<String, @Nullable ValueForm> forms() {
		Map<String, @Nullable ValueForm> forms = new HashMap<>();
		for (int place = 0; place < this.columns.size(); place++) {
			KindColumn column = this.columns.get(place);
			@Nullable ValueForm form = (column.part() == Part.VALUE) ? form(place, column) : null;
			if (form != null) {
				forms.put(column.of().code(), form);
			}
		}
		return forms;
	}

	private @Nullable ValueForm form(int place, KindColumn column) {
		return switch (column.of().type()) {
			case TEXT, ENTERPRISE, UNIT, ENTRY -> text(this.cells.text(place));
			case NUMBER, MONEY -> {
				@Nullable String text = this.cells.text(place);
				yield text((text != null) ? Typed.code(text) : null);
			}
			case DATE -> {
				@Nullable LocalDate day = this.cells.date(place);
				yield text((day != null) ? day.toString() : null);
			}
			case CODE -> text(this.cells.code(place, column::code));
			case PERSON -> person(place);
		};
	}

	/** Name, kind of document and number stand side by side. */
	private @Nullable ValueForm person(int place) {
		@Nullable String name = this.cells.text(place);
		@Nullable String kind = this.cells.code(place + 1, this.columns.get(place + 1)::code);
		@Nullable String number = this.cells.digits(place + 2);
		return (name == null && kind == null && number == null) ? null
				: new ValueForm(name, (kind != null) ? DocumentKind.valueOf(kind) : null, number, null);
	}

	private static @Nullable ValueForm text(@Nullable String text) {
		return (text != null) ? new ValueForm(text, null, null, null) : null;
	}

}
