package io.caizhi.supervision;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** Something became of a notice; published in the transaction of the change. */
record SupervisionEvent(TenantId tenant, DistrictId district, Subject actor, NoticeId notice, String unit,
		Kind kind) implements AuditedEvent {

	/** What became of it. */
	enum Kind {

		/** The office issued it. */
		ISSUED,
		/** The unit answered. */
		REPLIED,
		/** The office sent the reply back. */
		SENT_BACK,
		/** The office found it done. */
		CLOSED,
		/** The office took it back. */
		WITHDRAWN,
		/** Somebody took it as a file. */
		TAKEN

	}

	static SupervisionEvent of(Member member, SupervisionNotice notice, Kind kind) {
		return new SupervisionEvent(member.tenant(), member.district(), member.subject(), notice.id(),
				notice.unit().code(), kind);
	}

	@Override
	public String action() {
		return AuditedEvent.action("supervision.", this.kind);
	}

	@Override
	public String object() {
		return "supervision-notice/" + this.notice;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("unit", this.unit);
	}

}
