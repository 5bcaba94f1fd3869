package io.caizhi.hiring.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireSorting.Fresh;
import io.caizhi.hiring.HireSorting.Same;
import io.caizhi.hiring.HireSorting.Verdict;
import io.caizhi.hiring.HireSorting.Wrong;
import io.caizhi.kernel.Refusal.Fault;

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
		Set<String> said = unreadable.stream().map(Fault::where).collect(Collectors.toSet());
		return wrong.stream().filter((fault) -> !said.contains(fault.where())).toList();
	}

	/** Every fault, each place spoken of by one reading only. */
	List<Fault> wrong(Verdict verdict) {
		return switch (verdict) {
			case Wrong(List<Fault> more) ->
				Stream.concat(this.faults.stream(), unsaid(more, this.faults).stream()).toList();
			case Fresh fresh -> this.faults;
			case Same same -> this.faults;
		};
	}

	@Override
	public String toString() {
		return "EnteredRow " + this.number;
	}

}
