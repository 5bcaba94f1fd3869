package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's statement of its hires of one month 月报: its states, and which move
 * leads from one to the next. Every move is a new version.
 *
 * @param nil whether it states that there were no hires 零报告
 * @param submittedAt when it was last handed in
 * @param decidedAt when the unit last decided on it
 */
record MonthlyReturn(ReturnId id, EnterpriseId enterprise, YearMonth month, ReturnStatus status, boolean nil,
		@Nullable Instant submittedAt, @Nullable Instant decidedAt, int version) {

	/** Hires in one return at most. */
	static final int MAXIMUM_HIRES = 100_000;

	/**
	 * Rows of it sent back at once at most: more are a return to send back as a whole.
	 */
	static final int MAXIMUM_DECISIONS = 5_000;

	/** The return of a month for which nothing was entered yet; not stored. */
	static MonthlyReturn notStarted(EnterpriseId enterprise, YearMonth month) {
		return new MonthlyReturn(ReturnId.next(), enterprise, month, ReturnStatus.NOT_STARTED, false, null, null, 0);
	}

	/** Whether the enterprise has the pen. */
	boolean editable() {
		return switch (this.status) {
			case NOT_STARTED, DRAFT, SENT_BACK -> true;
			case SUBMITTED, VERIFIED -> false;
		};
	}

	/**
	 * Hires were entered, corrected or removed.
	 * @throws Refusal conflict, when the unit has the pen or has put it down
	 */
	MonthlyReturn edit() {
		requireEditable();
		ReturnStatus next = (this.status == ReturnStatus.SENT_BACK) ? ReturnStatus.SENT_BACK : ReturnStatus.DRAFT;
		return new MonthlyReturn(this.id, this.enterprise, this.month, next, false, this.submittedAt, this.decidedAt,
				this.version + 1);
	}

	/**
	 * The enterprise hands it in.
	 * @param nil whether it says that there were no hires
	 * @throws Refusal conflict, when it is not the enterprise's turn, when what it says
	 * and what it lists differ, or when rows sent back were not corrected
	 */
	MonthlyReturn submit(boolean nil, ReturnCounts counts, Instant at) {
		requireEditable();
		if (nil && counts.hires() > 0) {
			throw Refusal.conflict("return.nil-with-hires");
		}
		if (!nil && counts.hires() == 0) {
			throw Refusal.conflict("return.empty");
		}
		if (counts.sentBack() > 0) {
			throw Refusal.conflict("return.uncorrected");
		}
		return new MonthlyReturn(this.id, this.enterprise, this.month, ReturnStatus.SUBMITTED, nil, at, this.decidedAt,
				this.version + 1);
	}

	/**
	 * The unit decides.
	 * @param sentBack whether it sends rows back
	 * @throws Refusal conflict, when nothing waits for a decision
	 */
	MonthlyReturn decide(boolean sentBack, Instant at) {
		if (this.status != ReturnStatus.SUBMITTED) {
			throw Refusal.conflict("return.not-submitted");
		}
		return new MonthlyReturn(this.id, this.enterprise, this.month,
				sentBack ? ReturnStatus.SENT_BACK : ReturnStatus.VERIFIED, this.nil, this.submittedAt, at,
				this.version + 1);
	}

	private void requireEditable() {
		switch (this.status) {
			case NOT_STARTED, DRAFT, SENT_BACK -> {
			}
			case SUBMITTED -> throw Refusal.conflict("return.awaits-decision");
			case VERIFIED -> throw Refusal.conflict("return.verified");
		}
	}

}
