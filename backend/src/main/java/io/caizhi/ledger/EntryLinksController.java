package io.caizhi.ledger;

import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an entry names and what names it, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/entries/{entry}/links")
class EntryLinksController {

	private final EntryLinks links;

	EntryLinksController(EntryLinks links) {
		this.links = links;
	}

	@ShowsPersons
	@GetMapping
	EntryLinksView of(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable EntryId entry) {
		return this.links.of(member, entry);
	}

}
