package io.caizhi.rollup;

import java.time.LocalDate;

import io.caizhi.plan.AssessmentYears;
import io.caizhi.rollup.RetentionFigures.DistrictRetention;
import io.caizhi.rollup.RetentionFigures.EnterprisesRetention;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who still works where they were hired, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}")
class RetentionController {

	private final RetentionFigures retention;

	private final AssessmentYears years;

	RetentionController(RetentionFigures retention, AssessmentYears years) {
		this.retention = retention;
		this.years = years;
	}

	@GetMapping("/rollup/retention")
	ResponseEntity<DistrictRetention> district(DistrictScope scope, @RequestParam int year,
			@RequestParam @Nullable LocalDate asOf) {
		return ContentTag.answer(this.retention.district(scope, this.years.year(scope.district(), year, "year"), asOf));
	}

	/**
	 * A leader is told as of today alone: two days compared would tell of those whose
	 * anniversary lies between.
	 */
	@GetMapping("/rollup/units/{unit}/retention")
	ResponseEntity<EnterprisesRetention> unit(@Granted({ Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable String unit, @RequestParam int year, @RequestParam @Nullable LocalDate asOf) {
		boolean office = member.is(Role.OFFICE);
		return ContentTag.answer(this.retention.unit(member.districtScope(), unit,
				this.years.year(member.district(), year, "year"), office ? asOf : null, !office));
	}

	@GetMapping("/figures/retention")
	ResponseEntity<EnterprisesRetention> own(@Granted(Role.OFFICIAL) Member official, @RequestParam int year,
			@RequestParam @Nullable LocalDate asOf) {
		return ContentTag
			.answer(this.retention.own(official, this.years.year(official.district(), year, "year"), asOf));
	}

}
