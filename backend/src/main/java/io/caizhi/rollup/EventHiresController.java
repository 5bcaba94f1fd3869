package io.caizhi.rollup;

import io.caizhi.rollup.EventHires.Outcome;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of a recruitment event, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/entries/{entry}/hires")
class EventHiresController {

	private final EventHires hires;

	EventHiresController(EventHires hires) {
		this.hires = hires;
	}

	@GetMapping
	Outcome of(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @PathVariable String entry) {
		return this.hires.of(member, entry);
	}

}
