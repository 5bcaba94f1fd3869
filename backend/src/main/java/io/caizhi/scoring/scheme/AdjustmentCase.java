package io.caizhi.scoring.scheme;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A bonus, deduction or veto from its proposal on: its states, and which move leads from
 * one to the next. Every move is a new version.
 *
 * @param name what the rule is for, as it was called then
 * @param decider whoever decided last, and the words of that
 */
record AdjustmentCase(AdjustmentId id, TenantId unit, PlanId plan, AdjustmentKind kind, String rule, String name,
		YearMonth month, int occurrences, String evidence, String reason, AdjustmentStatus status, Subject proposer,
		Instant proposedAt, @Nullable Subject decider, @Nullable Instant decidedAt, @Nullable String comment,
		int version) {

	/** The office decides for it. */
	AdjustmentCase decide(Subject office, @Nullable String words, Instant at) {
		require(AdjustmentStatus.PROPOSED, "adjustment.not-proposed");
		return moved(AdjustmentStatus.DECIDED, office, words, at);
	}

	/** The office decides against it. */
	AdjustmentCase refuse(Subject office, String words, Instant at) {
		require(AdjustmentStatus.PROPOSED, "adjustment.not-proposed");
		return moved(AdjustmentStatus.REFUSED, office, words, at);
	}

	/** The office takes its decision back. */
	AdjustmentCase revoke(Subject office, String words, Instant at) {
		require(AdjustmentStatus.DECIDED, "adjustment.not-decided");
		return moved(AdjustmentStatus.REVOKED, office, words, at);
	}

	/**
	 * Whether it came to count at any time, so that others than the office may know of
	 * it.
	 */
	boolean wasDecided() {
		return this.status == AdjustmentStatus.DECIDED || this.status == AdjustmentStatus.REVOKED;
	}

	/** What the office may do now. */
	List<String> actions() {
		return switch (this.status) {
			case PROPOSED -> List.of("decide", "refuse");
			case DECIDED -> List.of("revoke");
			case REFUSED, REVOKED -> List.of();
		};
	}

	/**
	 * Whether the month must be open for it to begin or cease counting: a veto reaches
	 * back.
	 */
	boolean boundToOpenMonth() {
		return this.kind != AdjustmentKind.VETO;
	}

	private AdjustmentCase moved(AdjustmentStatus next, Subject office, @Nullable String words, Instant at) {
		return new AdjustmentCase(this.id, this.unit, this.plan, this.kind, this.rule, this.name, this.month,
				this.occurrences, this.evidence, this.reason, next, this.proposer, this.proposedAt, office, at, words,
				this.version + 1);
	}

	private void require(AdjustmentStatus needed, String otherwise) {
		if (this.status != needed) {
			throw Refusal.conflict(otherwise);
		}
	}

}
