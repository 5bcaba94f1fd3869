package io.caizhi.plan;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The assessment years that the tenant's district has begun, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/assessment-years")
class AssessmentYearController {

	private final AssessmentYears years;

	AssessmentYearController(AssessmentYears years) {
		this.years = years;
	}

	@GetMapping
	BegunYears list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return new BegunYears(this.years.of(member.district())
			.begun()
			.entrySet()
			.stream()
			.map((year) -> new BegunYear(year.getValue(), year.getKey()))
			.toList());
	}

	/**
	 * Oldest first. Years of twelve months follow the last; those before the first are
	 * calendar years.
	 */
	@Schema(name = "AssessmentYears")
	record BegunYears(List<BegunYear> items) {

	}

	/** A year and the month it begins with. */
	@Schema(name = "AssessmentYear")
	record BegunYear(@Schema(example = "2026") int year,
			@Schema(type = "string", example = "2025-12") YearMonth firstMonth) {

	}

}
