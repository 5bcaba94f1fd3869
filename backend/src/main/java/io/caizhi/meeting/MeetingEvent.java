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
		PLANNED("meeting.planned"),
		/** The office planned it anew. */
		REVISED("meeting.revised"),
		/** The office dropped it. */
		DROPPED("meeting.dropped"),
		/** The office had its pack put together. */
		PACKED("meeting.packed"),
		/** It is over. */
		ENDED("meeting.ended"),
		/** Somebody took its pack as a file. */
		TAKEN("meeting.taken");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static MeetingEvent of(Member member, Meeting meeting, Kind kind) {
		return new MeetingEvent(member.tenant(), member.district(), member.subject(), meeting.id(), meeting.heldOn(),
				kind);
	}

	@Override
	public String action() {
		return this.kind.action;
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
