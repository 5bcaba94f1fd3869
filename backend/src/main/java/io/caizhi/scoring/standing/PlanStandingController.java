package io.caizhi.scoring.standing;

import java.time.YearMonth;

import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the plan stands, for leaders and the office, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plan-standing")
class PlanStandingController {

	private final PlanStandings standings;

	PlanStandingController(PlanStandings standings) {
		this.standings = standings;
	}

	/** Not found, when no plan is in force in the month. */
	@GetMapping("/{month}")
	PlanStanding ofMonth(DistrictScope scope, @PathVariable YearMonth month) {
		return this.standings.of(scope, month).orElseThrow(Refusal::notFound);
	}

}
