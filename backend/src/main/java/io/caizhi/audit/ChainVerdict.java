package io.caizhi.audit;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a tenant's chain found.
 *
 * @param intact whether every place holds the entry it was made for, and every head
 * written outside agrees
 * @param sealed places in the chain
 * @param waiting entries too young to have a place, at most a few minutes old
 * @param headDay when the chain's end was last written outside the database
 * @param firstBad the first place that is not as it was made
 */
record ChainVerdict(@Schema(example = "wuyi") String unit, @Schema(example = "true") boolean intact,
		@Schema(example = "48210") long sealed, @Schema(example = "3") long waiting,
		@Schema(example = "2026-11-26") @Nullable LocalDate headDay, @Nullable FirstBad firstBad) {

	/** How a place can be bad. */
	enum Fault {

		/** The entry or its seal says another thing than when it was sealed. */
		CHANGED,
		/** The entry is gone. */
		ENTRY_GONE,
		/** A place in the chain is gone. */
		SEAL_GONE,
		/** The chain ends before the place that a head written outside names. */
		CUT_SHORT,
		/**
		 * The chain is whole in itself, but not the one whose head was written outside.
		 */
		REWRITTEN

	}

	/**
	 * @param position in the chain, from 1
	 * @param entry that was sealed there, where the database still knows
	 */
	@Schema(name = "FirstBadEntry")
	record FirstBad(@Schema(example = "48200") long position, Fault fault,
			@Schema(example = "0HXJ4W2Q8K3ZR") @Nullable String entry) {

	}

}
