package io.caizhi.ledger;

import java.util.Optional;

import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is personal in an entry whole, for a reason that the audit log keeps. */
@Service
class EntryDisclosure {

	private final EntryReading reading;

	private final ApplicationEventPublisher events;

	EntryDisclosure(EntryReading reading, ApplicationEventPublisher events) {
		this.reading = reading;
		this.events = events;
	}

	/**
	 * @throws Refusal not found, where the entry or the field holds nothing personal for
	 * the member; invalid
	 */
	@Transactional
	PersonalValue disclose(Member member, EntryId id, String field, String reason) {
		member.require(Role.OFFICIAL, Role.OFFICE);
		Entry entry = this.reading.visible(member, id);
		PersonalValue value = Optional.ofNullable(entry.values().personal().get(field)).orElseThrow(Refusal::notFound);
		if (PersonalNumber.standsIn(reason)) {
			throw Refusal.invalid("/reason", "text.personal-number");
		}
		this.events.publishEvent(
				new EntryDisclosed(entry.unit(), member.district(), member.subject(), id, field, reason.strip()));
		return value;
	}

}
