package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.hiring.Channel;
import io.caizhi.kernel.Written;
import io.caizhi.plan.AssessmentYears;
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

	private final WrittenFigures written;

	private final AssessmentYears years;

	OwnFiguresController(OwnFigures figures, GroupedFigures grouped, WrittenFigures written, AssessmentYears years) {
		this.figures = figures;
		this.grouped = grouped;
		this.written = written;
		this.years = years;
	}

	@GetMapping
	ResponseEntity<UnitYear> year(@Granted(Role.OFFICIAL) Member official, @RequestParam int year) {
		return ContentTag.answer(this.figures.year(official, this.years.year(official.district(), year, "year")));
	}

	@GetMapping("/groups")
	ResponseEntity<Written<Groups>> groups(@Granted(Role.OFFICIAL) Member official, @RequestParam int year,
			@RequestParam Grouping by, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable String education, @RequestParam @Nullable Channel channel, WebRequest request) {
		GroupQuery query = new GroupQuery(this.years.year(official.district(), year, "year"), by, null, month,
				education, channel);
		String stamp = this.grouped.stamp(official, query);
		return ContentTag.answer(request, stamp,
				() -> this.written.of(official.tenant(), query, stamp, () -> this.grouped.own(official, query)));
	}

}
