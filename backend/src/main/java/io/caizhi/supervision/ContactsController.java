package io.caizhi.supervision;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.supervision.ContactsRepository.Versioned;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of a unit's notices, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision/contacts")
class ContactsController {

	private final ContactBook contacts;

	ContactsController(ContactBook contacts) {
		this.contacts = contacts;
	}

	@ShowsPersons
	@GetMapping
	ResponseEntity<ContactsView> read(@Granted(Role.OFFICIAL) Member official) {
		return answer(this.contacts.of(official));
	}

	@PutMapping
	ResponseEntity<ContactsView> write(@Granted(Role.OFFICIAL) Member official, ExpectedVersion version,
			@Valid @RequestBody Contacts request) {
		return answer(this.contacts.write(official, request, version));
	}

	private static ResponseEntity<ContactsView> answer(Versioned stored) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(stored.version()))
			.body(new ContactsView(stored.contacts(), stored.version()));
	}

	/**
	 * Those named now.
	 *
	 * @param version 0 while nobody was named
	 */
	@Schema(name = "SupervisionContactsNow")
	record ContactsView(Contacts contacts, @Schema(example = "1") int version) {

		@Override
		public String toString() {
			return "ContactsView " + this.version;
		}

	}

}
