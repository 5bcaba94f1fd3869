package io.caizhi.rollup;

import io.caizhi.plan.AssessmentYears;
import io.caizhi.rollup.OutstandingFigures.DistrictOutstanding;
import io.caizhi.rollup.OutstandingFigures.OwnOutstanding;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is self-reported only, and who is absent, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}")
class OutstandingController {

	private final OutstandingFigures outstanding;

	private final AssessmentYears years;

	OutstandingController(OutstandingFigures outstanding, AssessmentYears years) {
		this.outstanding = outstanding;
		this.years = years;
	}

	@GetMapping("/rollup/outstanding")
	ResponseEntity<DistrictOutstanding> district(DistrictScope scope, @RequestParam int year) {
		return ContentTag.answer(this.outstanding.district(scope, this.years.year(scope.district(), year, "year")));
	}

	@GetMapping("/figures/outstanding")
	ResponseEntity<OwnOutstanding> own(@Granted(Role.OFFICIAL) Member official, @RequestParam int year) {
		return ContentTag.answer(this.outstanding.own(official, this.years.year(official.district(), year, "year")));
	}

}
