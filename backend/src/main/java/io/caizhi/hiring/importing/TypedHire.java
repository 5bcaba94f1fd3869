package io.caizhi.hiring.importing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireSorting.Verdict;
import io.caizhi.hiring.HireSorting.Wrong;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.workbook.SheetCell;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.importing.FaultNotes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed or pasted into the fields of one hire, read as the cells of the
 * workbook are: the same words and codes, the same ways to write a day, the same faults.
 */
public final class TypedHire {

	private final EnteredRow row;

	private final boolean blank;

	private TypedHire(EnteredRow row, boolean blank) {
		this.row = row;
		this.blank = blank;
	}

	/**
	 * @param cells what stands in the fields, in the order of {@link HireDraft}; absent
	 * where nothing was typed
	 */
	public static TypedHire read(List<? extends @Nullable String> cells) {
		SheetRow typed = new SheetRow(1,
				cells.stream().map((cell) -> SheetCell.typed(Objects.requireNonNullElse(cell, ""))).toList());
		return new TypedHire(RowReading.read(typed), typed.blank());
	}

	/** The hire as understood; what cannot be read is absent. */
	public HireDraft draft() {
		return this.row.draft();
	}

	/** Whether a person would say that nothing was typed. */
	public boolean blank() {
		return this.blank;
	}

	/** Whether something in it cannot be read as what its field holds. */
	public boolean unreadable() {
		return !this.row.faults().isEmpty();
	}

	/** Every fault, at {@code /field}: of the reading, and of what it would become. */
	public List<Fault> wrong(Verdict verdict) {
		List<Fault> judged = (verdict instanceof Wrong(List<Fault> faults)) ? faults : List.of();
		return Stream.concat(this.row.faults().stream(), FaultNotes.unsaid(judged, this.row.faults()).stream())
			.toList();
	}

	@Override
	public String toString() {
		return "TypedHire";
	}

}
