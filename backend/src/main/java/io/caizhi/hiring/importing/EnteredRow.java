package io.caizhi.hiring.importing;

import java.util.List;

import io.caizhi.hiring.HireDraft;
import io.caizhi.kernel.Refusal.Fault;

/**
 * A row as a hire somebody entered.
 *
 * @param number of the row in the file
 * @param faults of cells that cannot be read as what their column holds, at
 * {@code /field}
 */
record EnteredRow(int number, HireDraft draft, List<Fault> faults) {

	@Override
	public String toString() {
		return "EnteredRow " + this.number;
	}

}
