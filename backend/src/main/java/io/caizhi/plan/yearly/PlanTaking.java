package io.caizhi.plan.yearly;

import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans that people take away as files, which the audit log keeps. */
@Service
@Transactional
class PlanTaking {

	private final PlanReading reading;

	private final ApplicationEventPublisher events;

	PlanTaking(PlanReading reading, ApplicationEventPublisher events) {
		this.reading = reading;
		this.events = events;
	}

	/**
	 * An issued revision, as far as the member sees it.
	 * @throws Refusal not found
	 */
	ReadPlan revision(Member member, PlanId id, int revision) {
		return taken(member, this.reading.revision(member, id, revision));
	}

	/**
	 * @throws Refusal not found
	 */
	ReadPlan draft(Member office, PlanId id) {
		return taken(office, this.reading.draft(office, id));
	}

	private ReadPlan taken(Member member, ReadPlan read) {
		this.events.publishEvent(new PlanTaken(member.tenant(), member.district(), member.subject(),
				read.content().plan(), read.content().revision()));
		return read;
	}

}
