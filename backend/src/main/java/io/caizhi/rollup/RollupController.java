package io.caizhi.rollup;

import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.DistrictFigures.Rollup;
import io.caizhi.rollup.DistrictFigures.UnitRollup;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The district's figures for its leaders and its office, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/rollup")
class RollupController {

	private final DistrictFigures figures;

	RollupController(DistrictFigures figures) {
		this.figures = figures;
	}

	@GetMapping
	ResponseEntity<Rollup> district(DistrictScope scope, @RequestParam int year) {
		return ContentTag.answer(this.figures.rollup(scope, AssessmentYear.of(year, "year")));
	}

	/** Whoever is of the office sees all; whoever leads only sees figures. */
	@GetMapping("/units/{unit}")
	ResponseEntity<UnitRollup> unit(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String unit,
			@RequestParam int year) {
		return ContentTag.answer(this.figures.unit(member.districtScope(), unit, AssessmentYear.of(year, "year"),
				!member.is(Role.OFFICE)));
	}

}
