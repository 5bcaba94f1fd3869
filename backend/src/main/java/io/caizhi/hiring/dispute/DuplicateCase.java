package io.caizhi.hiring.dispute;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person verified more than once in an assessment year.
 *
 * @param openedAt when the second hire was verified
 * @param redividedAt when a hire of it went and the others took its share over; absent
 * once the office has decided since
 * @param version counts decisions, and whatever opened the case again
 */
record DuplicateCase(CaseId id, int year, CaseState state, Instant openedAt, @Nullable Instant redividedAt,
		int version) {

	DuplicateCase decided() {
		return new DuplicateCase(this.id, this.year, CaseState.DECIDED, this.openedAt, null, this.version + 1);
	}

}
