package io.caizhi.rollup;

import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.OwnFigures.UnitYear;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's own figures, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/figures")
class OwnFiguresController {

	private final OwnFigures figures;

	OwnFiguresController(OwnFigures figures) {
		this.figures = figures;
	}

	@GetMapping
	ResponseEntity<UnitYear> year(@Granted(Role.OFFICIAL) Member official, @RequestParam int year) {
		return ContentTag.answer(this.figures.year(official, AssessmentYear.of(year, "year")));
	}

}
