package io.caizhi.hiring.correction;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/**
 * What became of a correction order, for the audit log; nothing personal.
 *
 * @param tenant the unit whose hire it corrects
 * @param number as the district calls it; empty while it is a draft
 */
record CorrectionEvent(TenantId tenant, DistrictId district, Subject actor, CorrectionId id, Kind kind, String hire,
		YearMonth month, String number) implements AuditedEvent {

	static CorrectionEvent of(Member member, CorrectionOrder order, Kind kind) {
		return new CorrectionEvent(order.unit(), member.district(), member.subject(), order.id(), kind,
				order.hire().toString(), order.month(), (order.number() != null) ? order.number().toString() : "");
	}

	/** What became of it. */
	enum Kind {

		/** Begun by the unit. */
		DRAFTED,
		/** Written anew. */
		REVISED,
		/** Handed in to the office. */
		SUBMITTED,
		/** Given up by the unit. */
		WITHDRAWN,
		/** Approved, and booked. */
		APPROVED,
		/** Not approved. */
		REJECTED

	}

	@Override
	public String action() {
		return AuditedEvent.action("correction.", this.kind);
	}

	@Override
	public String object() {
		return "correction/" + this.id;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("hire", this.hire, "month", this.month.toString(), "number", this.number);
	}

}
