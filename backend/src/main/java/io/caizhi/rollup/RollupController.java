package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.hiring.Channel;
import io.caizhi.kernel.Written;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.AssessmentYears;
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

	private final WrittenFigures written;

	private final AssessmentYears years;

	RollupController(DistrictFigures figures, GroupedFigures grouped, WrittenFigures written, AssessmentYears years) {
		this.figures = figures;
		this.grouped = grouped;
		this.written = written;
		this.years = years;
	}

	@GetMapping
	ResponseEntity<Written<Rollup>> district(DistrictScope scope, @RequestParam int year, WebRequest request) {
		AssessmentYear asked = this.years.year(scope.district(), year, "year");
		String stamp = this.figures.stamp(scope, asked);
		return ContentTag.answer(request, stamp, () -> this.written.of(scope.district().asTenant(), asked, stamp,
				() -> this.figures.rollup(scope, asked)));
	}

	@GetMapping("/groups")
	ResponseEntity<Written<Groups>> groups(DistrictScope scope, @RequestParam int year, @RequestParam Grouping by,
			@RequestParam @Nullable String unit, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable String education, @RequestParam @Nullable Channel channel, WebRequest request) {
		GroupQuery query = new GroupQuery(this.years.year(scope.district(), year, "year"), by, unit, month, education,
				channel);
		String stamp = this.grouped.stamp(scope, query);
		return ContentTag.answer(request, stamp, () -> this.written.of(scope.district().asTenant(), query, stamp,
				() -> this.grouped.district(scope, query)));
	}

	/** Whoever is of the office sees all; whoever leads only sees figures. */
	@GetMapping("/units/{unit}")
	ResponseEntity<UnitRollup> unit(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String unit,
			@RequestParam int year) {
		return ContentTag.answer(this.figures.unit(member.districtScope(), unit,
				this.years.year(member.district(), year, "year"), !member.is(Role.OFFICE)));
	}

}
