package io.caizhi.hiring.entry;

import java.util.List;

import io.caizhi.hiring.HireDraft;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Wording;
import io.swagger.v3.oas.annotations.media.Schema;

/** What rows being typed would become, in their order. */
record EntryCheckView(List<Row> rows) {

	static EntryCheckView of(List<EntryCheck.Checked> rows, Wording wording) {
		return new EntryCheckView(rows.stream()
			.map((row) -> new Row(row.outcome(),
					row.faults().stream().map((fault) -> Fault.of(fault, wording)).toList(), row.understood()))
			.toList());
	}

	/**
	 * One row: what it would become, what is wrong with it, and how it was understood.
	 */
	record Row(EntryCheck.Outcome outcome, List<Fault> faults, HireDraft understood) {

		@Override
		public String toString() {
			return "Row " + this.outcome;
		}

	}

	/** What is wrong with one field, in both languages. */
	record Fault(@Schema(example = "documentNumber") String field, @Schema(example = "document-checksum") String code,
			String zh, String en) {

		static Fault of(Refusal.Fault fault, Wording wording) {
			return new Fault(fault.where().substring(1), fault.code(), wording.chinese(fault.code(), fault.arguments()),
					wording.english(fault.code(), fault.arguments()));
		}

	}

}
