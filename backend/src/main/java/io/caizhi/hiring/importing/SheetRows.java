package io.caizhi.hiring.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.HireDraft;
import io.caizhi.workbook.importing.FaultNotes;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file as they are kept until they are stored: each as small as can be.
 * What many rows say alike is kept once; of faults only so many are kept as people read.
 */
final class SheetRows {

	/** What many rows say alike, at most. */
	private static final int ALIKE = 20_000;

	private final List<HireDraft> drafts = new ArrayList<>();

	private final Map<Object, Object> alike = new HashMap<>();

	private final FaultNotes notes = new FaultNotes();

	private int[] lines = new int[1_000];

	void add(EnteredRow row) {
		int place = this.drafts.size();
		if (place == this.lines.length) {
			this.lines = Arrays.copyOf(this.lines, 2 * place);
		}
		this.lines[place] = row.number();
		this.drafts.add(small(row.draft()));
		this.notes.unreadable(place, row.faults());
	}

	int size() {
		return this.drafts.size();
	}

	List<HireDraft> drafts() {
		return this.drafts;
	}

	/** Where the row stands in the file. */
	int line(int place) {
		return this.lines[place];
	}

	/** What is wrong with them. */
	FaultNotes notes() {
		return this.notes;
	}

	private HireDraft small(HireDraft draft) {
		return new HireDraft(draft.name(), draft.documentKind(), draft.documentNumber(), once(draft.gender()),
				once(draft.education()), draft.student(), once(draft.graduatedOn()), once(draft.school()),
				once(draft.major()), once(draft.position()), once(draft.hiredOn()), once(draft.leftOn()),
				draft.channel(), once(draft.event()), draft.contract(), draft.insured(), draft.informed());
	}

	@SuppressWarnings("unchecked")
	private <T> @Nullable T once(@Nullable T value) {
		if (value == null) {
			return null;
		}
		Object known = this.alike.get(value);
		if (known == null && this.alike.size() < ALIKE) {
			this.alike.put(value, value);
		}
		return (known != null) ? (T) known : value;
	}

}
