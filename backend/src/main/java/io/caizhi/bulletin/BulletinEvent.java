package io.caizhi.bulletin;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** Something became of a bulletin; published in the transaction of the change. */
record BulletinEvent(TenantId tenant, DistrictId district, Subject actor, BulletinId bulletin, YearMonth month,
		Kind kind) implements AuditedEvent {

	/** What became of it. */
	enum Kind {

		/** Drafted from an inventory. */
		DRAFTED,
		/** Written anew. */
		REVISED,
		/** The draft was dropped. */
		DISCARDED,
		/** Out for good. */
		PUBLISHED,
		/** A unit has seen it. */
		ACKNOWLEDGED,
		/** Somebody took it as a file. */
		TAKEN

	}

	static BulletinEvent of(Member member, Bulletin bulletin, Kind kind) {
		return new BulletinEvent(member.tenant(), member.district(), member.subject(), bulletin.id(), bulletin.month(),
				kind);
	}

	@Override
	public String action() {
		return AuditedEvent.action("bulletin.", this.kind);
	}

	@Override
	public String object() {
		return "bulletin/" + this.bulletin;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("month", this.month.toString());
	}

}
