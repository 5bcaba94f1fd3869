package io.caizhi.hiring.sampling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the last audit of a row found, as it stands beside the row. The office's words are
 * for the unit: to the enterprise it is only said which fact is concerned.
 *
 * @param changedSince whether the row was changed, and decided on anew, since it was
 * drawn
 */
record RowFinding(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire, Finding finding,
		@Nullable FindingField field, @Schema(example = "劳动合同未能提供") @Nullable String comment,
		@Schema(example = "2026-12-11T08:00:00Z") Instant decidedAt, boolean changedSince, Remedy remedy,
		@Schema(description = "how the member may put it right now", example = "[\"correct\"]") List<String> actions) {

	/**
	 * What is kept of it.
	 *
	 * @param counts whether the row stands verified
	 * @param editable whether the enterprise has the pen
	 * @param amendable whether it may take it
	 */
	record Kept(HireId hire, Finding finding, @Nullable FindingField field, @Nullable String comment, Instant decidedAt,
			boolean changedSince, boolean waits, boolean counts, boolean editable, boolean amendable) {

	}

	static RowFinding forUnit(Kept kept, Remedy remedy) {
		return of(kept, remedy, kept.comment(),
				(remedy == Remedy.CORRECTION && kept.counts()) ? List.of("correct") : List.of());
	}

	/**
	 * @param open whether the month is open
	 */
	static RowFinding forEnterprise(Kept kept, Remedy remedy, boolean open) {
		List<String> actions = new ArrayList<>();
		if (open && (remedy == Remedy.AMENDMENT || remedy == Remedy.WAITS)) {
			if (kept.editable()) {
				actions.add("edit");
			}
			else if (kept.amendable()) {
				actions.add("amend");
			}
		}
		return of(kept, remedy, null, actions);
	}

	private static RowFinding of(Kept kept, Remedy remedy, @Nullable String comment, List<String> actions) {
		return new RowFinding(kept.hire(), kept.finding(), kept.field(), comment, kept.decidedAt(), kept.changedSince(),
				remedy, actions);
	}

}
