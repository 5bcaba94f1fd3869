package io.caizhi.scoring.scheme;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.Member;

/**
 * Something became of a bonus, deduction or veto; published in the transaction of the
 * change. Where it came to count, or ceased to, in a month that is closed, scores of that
 * month are not what they were.
 *
 * @param tenant the unit it concerns
 */
public record AdjustmentEvent(TenantId tenant, DistrictId district, Subject actor, AdjustmentId adjustment, PlanId plan,
		AdjustmentKind kind, Move move, String rule, YearMonth month, int occurrences) implements AuditedEvent {

	/** What became of it. */
	public enum Move {

		/** Put forward. */
		PROPOSED,
		/** It counts from now on. */
		DECIDED,
		/** Decided against. */
		REFUSED,
		/** It counts no more. */
		REVOKED

	}

	static AdjustmentEvent of(Member office, AdjustmentCase moved, Move move) {
		return new AdjustmentEvent(moved.unit(), office.district(), office.subject(), moved.id(), moved.plan(),
				moved.kind(), move, moved.rule(), moved.month(), moved.occurrences());
	}

	@Override
	public String action() {
		return AuditedEvent.action("adjustment.", this.move);
	}

	@Override
	public String object() {
		return "adjustment/" + this.adjustment;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("plan", this.plan.toString(), "kind", this.kind.name(), "rule", this.rule, "month",
				this.month.toString(), "occurrences", this.occurrences);
	}

}
