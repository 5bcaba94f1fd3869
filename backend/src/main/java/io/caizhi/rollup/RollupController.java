package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.hiring.Channel;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.DistrictFigures.Rollup;
import io.caizhi.rollup.DistrictFigures.UnitRollup;
import io.caizhi.rollup.GroupedFigures.Groups;
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
import org.springframework.web.context.request.WebRequest;

/** The district's figures for its leaders and its office, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/rollup")
class RollupController {

	private final DistrictFigures figures;

	private final GroupedFigures grouped;

	RollupController(DistrictFigures figures, GroupedFigures grouped) {
		this.figures = figures;
		this.grouped = grouped;
	}

	@GetMapping
	ResponseEntity<Rollup> district(DistrictScope scope, @RequestParam int year) {
		return ContentTag.answer(this.figures.rollup(scope, AssessmentYear.of(year, "year")));
	}

	@GetMapping("/groups")
	ResponseEntity<Groups> groups(DistrictScope scope, @RequestParam int year, @RequestParam Grouping by,
			@RequestParam @Nullable String unit, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable String education, @RequestParam @Nullable Channel channel, WebRequest request) {
		GroupQuery query = new GroupQuery(year, by, unit, month, education, channel);
		return ContentTag.answer(request, this.grouped.stamp(scope, query), () -> this.grouped.district(scope, query));
	}

	/** Whoever is of the office sees all; whoever leads only sees figures. */
	@GetMapping("/units/{unit}")
	ResponseEntity<UnitRollup> unit(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String unit,
			@RequestParam int year) {
		return ContentTag.answer(this.figures.unit(member.districtScope(), unit, AssessmentYear.of(year, "year"),
				!member.is(Role.OFFICE)));
	}

}
