package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.hiring.Channel;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.GroupedFigures.Groups;
import io.caizhi.rollup.OwnFigures.UnitYear;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A unit's own figures, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/figures")
class OwnFiguresController {

	private final OwnFigures figures;

	private final GroupedFigures grouped;

	OwnFiguresController(OwnFigures figures, GroupedFigures grouped) {
		this.figures = figures;
		this.grouped = grouped;
	}

	@GetMapping
	ResponseEntity<UnitYear> year(@Granted(Role.OFFICIAL) Member official, @RequestParam int year) {
		return ContentTag.answer(this.figures.year(official, AssessmentYear.of(year, "year")));
	}

	@GetMapping("/groups")
	ResponseEntity<Groups> groups(@Granted(Role.OFFICIAL) Member official, @RequestParam int year,
			@RequestParam Grouping by, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable String education, @RequestParam @Nullable Channel channel, WebRequest request) {
		GroupQuery query = new GroupQuery(year, by, null, month, education, channel);
		return ContentTag.answer(request, this.grouped.stamp(official, query), () -> this.grouped.own(official, query));
	}

}
