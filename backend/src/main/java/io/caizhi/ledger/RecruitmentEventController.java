package io.caizhi.ledger;

import java.time.LocalDate;

import io.caizhi.kernel.Page;
import io.caizhi.ledger.RecruitmentEvents.Held;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The recruitment events from which somebody hired on a day may have come, by name and
 * day and nothing besides, for who reports hires, over HTTP.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/events")
class RecruitmentEventController {

	private final RecruitmentEvents events;

	RecruitmentEventController(RecruitmentEvents events) {
		this.events = events;
	}

	@GetMapping
	Page<Held> before(@Granted(Role.ENTERPRISE) Member member, @RequestParam LocalDate hiredOn) {
		return new Page<>(this.events.before(member, hiredOn), null);
	}

}
