package io.caizhi.workbook.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal.Fault;

/**
 * What is wrong with the rows of a file: of every row whether anything is, and of as many
 * faults as people read what.
 */
public final class FaultNotes {

	private final Map<Integer, List<Fault>> unreadable = new HashMap<>();

	private final BitSet faulty = new BitSet();

	private final List<ImportFault> faults = new ArrayList<>();

	private int kept;

	private int rows;

	/** Notes what cannot be read in a row. */
	public void unreadable(int place, List<Fault> wrong) {
		if (!wrong.isEmpty()) {
			this.faulty.set(place);
			if (this.kept < ImportFault.MAXIMUM) {
				this.kept += wrong.size();
				this.unreadable.put(place, wrong);
			}
		}
	}

	/** Whether cells of the row cannot be read as what their column holds. */
	public boolean unreadable(int place) {
		return this.faulty.get(place);
	}

	/** Begins to judge the rows anew. */
	public void clear() {
		this.faults.clear();
		this.rows = 0;
	}

	/**
	 * Notes that a row cannot be stored. What a cell that cannot be read would lack is
	 * not said beside.
	 * @param line of the row in the file
	 * @param wrong at {@code /field}
	 */
	public void wrong(int place, int line, List<Fault> wrong) {
		this.rows++;
		List<Fault> said = this.unreadable.getOrDefault(place, List.of());
		note(line, said);
		note(line, unsaid(wrong, said));
	}

	/** How many rows are wrong. */
	public int rows() {
		return this.rows;
	}

	public List<ImportFault> faults() {
		return List.copyOf(this.faults);
	}

	/** Those of which nothing was said at the same place. */
	public static List<Fault> unsaid(List<Fault> wrong, List<Fault> unreadable) {
		return wrong.stream()
			.filter((fault) -> unreadable.stream().noneMatch((said) -> said.where().equals(fault.where())))
			.toList();
	}

	private void note(int line, List<Fault> wrong) {
		for (Fault fault : wrong) {
			if (this.faults.size() < ImportFault.MAXIMUM) {
				this.faults.add(new ImportFault(this.faults.size(), line, fault.where().substring(1), fault.code(),
						fault.arguments()));
			}
		}
	}

}
