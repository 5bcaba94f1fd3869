package io.caizhi.supervision;

import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.supervision.Contacts.Contact;
import io.caizhi.supervision.ContactsRepository.Versioned;
import io.caizhi.tenancy.Member;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts one person in the place of another among those who are told of a unit's notices.
 */
@Service
public class ContactHandover {

	private final ContactBook book;

	ContactHandover(ContactBook book) {
		this.book = book;
	}

	/** Whether the unit names a person of that name on any rung. */
	@Transactional(readOnly = true)
	public boolean names(Member official, String person) {
		return this.book.of(official).contacts().contacts().stream().anyMatch((one) -> one.name().equals(person));
	}

	/**
	 * Names the other wherever the one was named; what they are there stays, the address
	 * goes with the person.
	 * @return on how many rungs
	 * @throws Refusal stale, when somebody changes the contacts at the same moment
	 */
	@Transactional
	public int replace(Member official, String from, String to) {
		Versioned current = this.book.of(official);
		List<Contact> before = current.contacts().contacts();
		int rungs = (int) before.stream().filter((one) -> one.name().equals(from)).count();
		if (rungs > 0) {
			this.book.write(official,
					new Contacts(before.stream()
						.map((one) -> one.name().equals(from) ? new Contact(one.rung(), to, one.office(), null) : one)
						.toList()),
					new ExpectedVersion(current.version()));
		}
		return rungs;
	}

}
