package io.caizhi.meeting;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** Something became of an action item; published in the transaction of the change. */
record ActionItemEvent(TenantId tenant, DistrictId district, Subject actor, ActionItemId item, String unit,
		Kind kind) implements AuditedEvent {

	/** What became of it. */
	enum Kind {

		/** The meeting decided it. */
		DECIDED,
		/** It was taken out before the meeting was over. */
		REMOVED,
		/** The unit says it is done. */
		REPORTED,
		/** The office asks for more. */
		SENT_BACK,
		/** The office found it done. */
		DONE

	}

	static ActionItemEvent of(Member member, ActionItem item, Kind kind) {
		return new ActionItemEvent(member.tenant(), member.district(), member.subject(), item.id(), item.owner().code(),
				kind);
	}

	@Override
	public String action() {
		return AuditedEvent.action("meeting.item-", this.kind);
	}

	@Override
	public String object() {
		return "action-item/" + this.item;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("unit", this.unit);
	}

}
