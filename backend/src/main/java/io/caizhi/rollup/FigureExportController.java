package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.hiring.Channel;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures as files, each the same as the page it is taken from. */
@RestController
@RequestMapping("/api/tenants/{tenant}")
class FigureExportController {

	private final GroupedFigures grouped;

	private final DistrictFigures figures;

	private final AssessmentYears years;

	private final Exports exports;

	FigureExportController(GroupedFigures grouped, DistrictFigures figures, AssessmentYears years, Exports exports) {
		this.grouped = grouped;
		this.figures = figures;
		this.years = years;
		this.exports = exports;
	}

	@PostMapping("/rollup/groups/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> district(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @RequestParam int year,
			@RequestParam Grouping by, @RequestParam @Nullable String unit, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable String education, @RequestParam @Nullable Channel channel,
			@Valid @RequestBody ExportOrder order) {
		GroupQuery query = new GroupQuery(this.years.year(member.district(), year, "year"), by, unit, month, education,
				channel);
		return this.exports.make(member, order, FigureSheet.of(this.grouped.district(member.districtScope(), query)));
	}

	@PostMapping("/rollup/units/{unit}/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> unit(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String unit,
			@RequestParam int year, @Valid @RequestBody ExportOrder order) {
		return this.exports.make(member, order, FigureSheet.of(this.figures.unit(member.districtScope(), unit,
				this.years.year(member.district(), year, "year"), !member.is(Role.OFFICE))));
	}

	@PostMapping("/figures/groups/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> own(@Granted(Role.OFFICIAL) Member official, @RequestParam int year,
			@RequestParam Grouping by, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable String education, @RequestParam @Nullable Channel channel,
			@Valid @RequestBody ExportOrder order) {
		GroupQuery query = new GroupQuery(this.years.year(official.district(), year, "year"), by, null, month,
				education, channel);
		return this.exports.make(official, order, FigureSheet.of(this.grouped.own(official, query)));
	}

}
