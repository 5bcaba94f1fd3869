package io.caizhi.hiring.entry;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as its writer gets it back. */
record EntryDraftView(List<TypedRow> rows, @Schema(example = "2026-11-24T02:42:00Z") @Nullable Instant savedAt,
		@Schema(example = "3") int version) {

	static EntryDraftView of(EntryDraft draft) {
		return new EntryDraftView(draft.rows(), draft.savedAt(), draft.version());
	}

	/** When it was saved; what was saved the writer knows. */
	record Saved(@Schema(example = "2026-11-24T02:42:00Z") Instant savedAt, @Schema(example = "3") int version) {

	}

	@Override
	public String toString() {
		return "EntryDraftView " + this.version;
	}

}
