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
		ISSUED("supervision.issued"),
		/** The unit answered. */
		REPLIED("supervision.replied"),
		/** The office sent the reply back. */
		SENT_BACK("supervision.sent-back"),
		/** The office found it done. */
		CLOSED("supervision.closed"),
		/** The office took it back. */
		WITHDRAWN("supervision.withdrawn"),
		/** Somebody took it as a file. */
		TAKEN("supervision.taken");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static SupervisionEvent of(Member member, SupervisionNotice notice, Kind kind) {
		return new SupervisionEvent(member.tenant(), member.district(), member.subject(), notice.id(),
				notice.unit().code(), kind);
	}

	@Override
	public String action() {
		return this.kind.action;
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
