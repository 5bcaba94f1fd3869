package io.caizhi.handover;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/**
 * Something became of a hand-over; published in the transaction of the change. It stands
 * in the log of the tenant whose work it is, whoever did it.
 */
record HandoverEvent(TenantId tenant, DistrictId district, Subject actor, HandoverId handover, boolean inPlace,
		Kind kind) implements AuditedEvent {

	/** What became of it. */
	enum Kind {

		/** Somebody named the two. */
		STARTED("handover.started"),
		/** Promises and notes were written. */
		WRITTEN("handover.written"),
		/** Who leaves signed, or somebody of the office in their place. */
		HANDED_OVER("handover.handed-over"),
		/** Who follows signed. */
		TAKEN_OVER("handover.taken-over"),
		/** It was given up. */
		WITHDRAWN("handover.withdrawn"),
		/** Somebody took it as a file. */
		TAKEN("handover.taken");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static HandoverEvent of(Member member, Handover handover, Kind kind) {
		Signature handing = handover.handing();
		return new HandoverEvent(handover.where().id(), member.district(), member.subject(), handover.id(),
				handing != null && handing.reason() != null, kind);
	}

	@Override
	public String action() {
		return this.kind.action;
	}

	@Override
	public String object() {
		return "handover/" + this.handover;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("inPlace", this.inPlace);
	}

}
