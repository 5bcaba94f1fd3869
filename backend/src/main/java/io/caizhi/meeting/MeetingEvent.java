package io.caizhi.meeting;

import java.time.LocalDate;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** Something became of a meeting; published in the transaction of the change. */
record MeetingEvent(TenantId tenant, DistrictId district, Subject actor, MeetingId meeting, LocalDate heldOn,
		Kind kind) implements AuditedEvent {

	/** What became of it. */
	enum Kind {

		/** The office planned it. */
		PLANNED,
		/** The office planned it anew. */
		REVISED,
		/** The office dropped it. */
		DROPPED,
		/** The office had its pack put together. */
		PACKED,
		/** It is over. */
		ENDED,
		/** Somebody took its pack as a file. */
		TAKEN

	}

	static MeetingEvent of(Member member, Meeting meeting, Kind kind) {
		return new MeetingEvent(member.tenant(), member.district(), member.subject(), meeting.id(), meeting.heldOn(),
				kind);
	}

	@Override
	public String action() {
		return AuditedEvent.action("meeting.", this.kind);
	}

	@Override
	public String object() {
		return "meeting/" + this.meeting;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("day", this.heldOn.toString());
	}

}
