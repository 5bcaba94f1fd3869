package io.caizhi.rollup;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation 对账 of a district: whether its figures are what its records say.
 *
 * @param summaries figures recomputed
 * @param hires verified hires compared with their bookings
 * @param persons whose credits were added up
 * @param differences found
 */
record ReconciliationRun(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") ReconciliationId id, Status status,
		@Schema(example = "2026-11-24T18:30:00Z") Instant requestedAt,
		@Schema(example = "2026-11-24T18:30:01Z") @Nullable Instant startedAt,
		@Schema(example = "2026-11-24T18:30:09Z") @Nullable Instant finishedAt, @Schema(example = "26") int units,
		@Schema(example = "5102") long summaries, @Schema(example = "4489") long hires,
		@Schema(example = "4380") long persons, @Schema(example = "0") int differences) {

	/** How far it has come. */
	enum Status {

		WAITING, RUNNING, DONE

	}

}
