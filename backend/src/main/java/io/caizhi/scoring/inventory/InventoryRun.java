package io.caizhi.scoring.inventory;

import java.time.Instant;
import java.time.YearMonth;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of an inventory and how far it has come.
 *
 * @param month the last month of the period
 * @param done units whose scores are computed
 * @param total units to be assessed; 0 until that is known
 * @param inventory what came of it: a new version, or the one that says the same already
 * @param problem why nothing came of it, as a problem's code
 */
record InventoryRun(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") RunId id, InventoryKind kind,
		@Schema(type = "string", example = "2026-11") YearMonth month, RunCause cause, Status status,
		Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
		@Schema(example = "26") int done, @Schema(example = "26") int total,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") @Nullable InventoryId inventory,
		@Schema(example = "inventory.no-scheme") @Nullable String problem) {

	/** How far a run has come. */
	@Schema(name = "InventoryRunStatus")
	enum Status {

		/** Asked for. */
		WAITING,
		/** Under way. */
		RUNNING,
		/** There is an inventory. */
		DONE,
		/** There is none, for a reason that stays. */
		FAILED

	}

}
