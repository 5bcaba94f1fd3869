package io.caizhi.scoring.scheme;

import io.caizhi.kernel.Page;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The schemes of a plan as they are read, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans/{plan}/schemes")
class SchemeController {

	private final SchemeReading reading;

	SchemeController(SchemeReading reading) {
		this.reading = reading;
	}

	@GetMapping
	Page<SchemeView> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan) {
		return new Page<>(this.reading.all(member, plan), null);
	}

	@GetMapping("/{category}")
	ResponseEntity<SchemeView.Detail> inForce(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, @PathVariable UnitCategory category) {
		return answer(this.reading.inForce(member, plan, category));
	}

	@GetMapping("/{category}/versions/{number}")
	SchemeView.Detail version(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, @PathVariable UnitCategory category, @PathVariable int number) {
		return this.reading.version(member, plan, category, number);
	}

	static ResponseEntity<SchemeView.Detail> answer(SchemeView.Detail detail) {
		return ResponseEntity.ok().eTag(String.valueOf(detail.scheme().version())).body(detail);
	}

}
