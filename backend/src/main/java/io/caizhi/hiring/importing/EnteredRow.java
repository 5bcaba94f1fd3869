package io.caizhi.hiring.importing;

import java.util.List;
import java.util.Map;

import io.caizhi.hiring.HireDraft;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.workbook.SheetCell;

/**
 * A row as a hire somebody entered.
 *
 * @param number of the row in the file
 * @param faults of cells that cannot be read as what their column holds, at
 * {@code /field}
 * @param cells as they stand in the file
 */
record EnteredRow(int number, HireDraft draft, List<Fault> faults, Map<Column, SheetCell> cells) {

	/** What a cell that cannot be read would lack is not said beside. */
	static List<Fault> unsaid(List<Fault> wrong, List<Fault> unreadable) {
		return wrong.stream()
			.filter((fault) -> unreadable.stream().noneMatch((said) -> said.where().equals(fault.where())))
			.toList();
	}

	@Override
	public String toString() {
		return "EnteredRow " + this.number;
	}

}
