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
		STARTED,
		/** Promises and notes were written. */
		WRITTEN,
		/** Who leaves signed, or somebody of the office in their place. */
		HANDED_OVER,
		/** Who follows signed. */
		TAKEN_OVER,
		/** It was given up. */
		WITHDRAWN,
		/** Somebody took it as a file. */
		TAKEN

	}

	static HandoverEvent of(Member member, Handover handover, Kind kind) {
		Signature handing = handover.handing();
		return new HandoverEvent(handover.where().id(), member.district(), member.subject(), handover.id(),
				handing != null && handing.reason() != null, kind);
	}

	@Override
	public String action() {
		return AuditedEvent.action("handover.", this.kind);
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
