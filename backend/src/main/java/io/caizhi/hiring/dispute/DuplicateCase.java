package io.caizhi.hiring.dispute;

import java.time.Instant;

import io.caizhi.plan.AssessmentYear;

/**
 * A person verified more than once in an assessment year.
 *
 * @param openedAt when the second hire was verified
 * @param version counts decisions, and whatever opened the case again
 */
record DuplicateCase(CaseId id, AssessmentYear year, CaseState state, Instant openedAt, int version) {

	DuplicateCase decided() {
		return new DuplicateCase(this.id, this.year, CaseState.DECIDED, this.openedAt, this.version + 1);
	}

}
