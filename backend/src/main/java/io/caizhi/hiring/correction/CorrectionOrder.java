package io.caizhi.hiring.correction;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A correction order 更正单: its states, and which move leads from one to the next. Every
 * move is a new version. Its text form says nothing of the person.
 *
 * @param unit whose hire is corrected
 * @param names what the unit and the enterprise are called now
 * @param hireVersion the version of the hire that was seen and is corrected
 * @param month the closed month that the hire counts in
 * @param before what the hire says
 * @param after what it is to say; it is to go, if absent
 * @param author the official who drafted it last
 * @param number given when it is handed in
 * @param comment the office's words
 * @param bookedMonth the month in which it was booked
 */
record CorrectionOrder(CorrectionId id, TenantId unit, CorrectionNames names, EnterpriseId enterprise, HireId hire,
		int hireVersion, YearMonth month, HireDraft before, @Nullable HireDraft after, String reason,
		CorrectionStatus status, @Nullable CorrectionNumber number, Subject author, Instant draftedAt,
		@Nullable Instant submittedAt, @Nullable Subject decider, @Nullable Instant decidedAt, @Nullable String comment,
		@Nullable YearMonth bookedMonth, int version) {

	/** The unit writes something else. */
	CorrectionOrder revise(int seenHire, YearMonth closed, HireDraft says, @Nullable HireDraft shallSay, String why,
			Subject by, Instant at) {
		require(CorrectionStatus.DRAFT, "correction.not-draft");
		return new CorrectionOrder(this.id, this.unit, this.names, this.enterprise, this.hire, seenHire, closed, says,
				shallSay, why, this.status, null, by, at, null, null, null, null, null, this.version + 1);
	}

	/** The unit hands it in, and from now on it has a number. */
	CorrectionOrder submit(CorrectionNumber given, Instant at) {
		require(CorrectionStatus.DRAFT, "correction.not-draft");
		return moved(CorrectionStatus.SUBMITTED, given, at, null, null, null, null);
	}

	/** The unit gives it up before it is decided on. */
	CorrectionOrder withdraw() {
		if (!this.status.open()) {
			throw Refusal.conflict("correction.decided");
		}
		return moved(CorrectionStatus.WITHDRAWN, this.number, this.submittedAt, null, null, null, null);
	}

	/** The office agrees, and it is booked. */
	CorrectionOrder approve(Subject office, @Nullable String words, YearMonth booked, Instant at) {
		require(CorrectionStatus.SUBMITTED, "correction.not-submitted");
		return moved(CorrectionStatus.APPROVED, this.number, this.submittedAt, office, at, words, booked);
	}

	/** The office does not agree. */
	CorrectionOrder reject(Subject office, String words, Instant at) {
		require(CorrectionStatus.SUBMITTED, "correction.not-submitted");
		return moved(CorrectionStatus.REJECTED, this.number, this.submittedAt, office, at, words, null);
	}

	private CorrectionOrder moved(CorrectionStatus next, @Nullable CorrectionNumber given, @Nullable Instant submitted,
			@Nullable Subject office, @Nullable Instant decided, @Nullable String words, @Nullable YearMonth booked) {
		return new CorrectionOrder(this.id, this.unit, this.names, this.enterprise, this.hire, this.hireVersion,
				this.month, this.before, this.after, this.reason, next, given, this.author, this.draftedAt, submitted,
				office, decided, words, booked, this.version + 1);
	}

	private void require(CorrectionStatus needed, String otherwise) {
		if (this.status != needed) {
			throw Refusal.conflict(otherwise);
		}
	}

	@Override
	public String toString() {
		return "CorrectionOrder " + this.id;
	}

}
