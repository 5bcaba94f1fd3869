package io.caizhi.supervision;

import java.time.Clock;
import java.util.stream.IntStream;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.supervision.Contacts.Contact;
import io.caizhi.supervision.ContactsRepository.Versioned;
import io.caizhi.tenancy.EmailAddress;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of a unit's notices, as the unit itself keeps it. */
@Service
class ContactBook {

	private final ContactsRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ContactBook(ContactsRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** Those of the own unit; version 0 while nobody was named. */
	@Transactional(readOnly = true)
	Versioned of(Member official) {
		official.require(Role.OFFICIAL);
		return this.repository.find(official.tenant()).orElseGet(() -> new Versioned(Contacts.NONE, 0));
	}

	/**
	 * @throws Refusal stale; invalid
	 */
	@Transactional
	Versioned write(Member official, Contacts contacts, ExpectedVersion seen) {
		Versioned current = of(official);
		seen.require(current.version());
		if (!contacts.distinct()) {
			throw Refusal.invalid("/contacts", "supervision.rung-twice");
		}
		Versioned next = new Versioned(new Contacts(IntStream.range(0, contacts.contacts().size())
			.mapToObj((position) -> read(contacts.contacts().get(position), position))
			.toList()), current.version() + 1);
		this.repository.store(official.tenant(), official.district(), next, this.clock.instant());
		this.events.publishEvent(
				new ContactsChanged(official.tenant(), official.district(), official.subject(), next.version()));
		return next;
	}

	private static Contact read(Contact contact, int position) {
		String mail = contact.mail();
		return (mail == null) ? contact : new Contact(contact.rung(), contact.name(), contact.office(),
				EmailAddress.read(mail, "/contacts/" + position + "/mail").value());
	}

}
