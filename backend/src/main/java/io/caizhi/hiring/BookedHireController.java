package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hires that a unit's figure counts, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/figures/hires")
class BookedHireController {

	private final BookedHires hires;

	private final AssessmentYears years;

	private final Exports exports;

	BookedHireController(BookedHires hires, AssessmentYears years, Exports exports) {
		this.hires = hires;
		this.years = years;
		this.exports = exports;
	}

	@ShowsPersons
	@GetMapping
	Page<BookedHireView> list(@Granted(Role.OFFICIAL) Member official, @RequestParam int year,
			@RequestParam @Nullable YearMonth month, @RequestParam @Nullable YearMonth until,
			@RequestParam @Nullable EnterpriseId enterprise, @RequestParam(defaultValue = "") List<String> education,
			@RequestParam(defaultValue = "") List<Channel> channel, @RequestParam @Nullable Boolean college,
			@RequestParam @Nullable Boolean late, @RequestParam @Nullable Boolean duplicate,
			@RequestParam @Nullable Boolean insured, @RequestParam @Nullable Boolean degreeChecked, PageRequest page) {
		AssessmentYear asked = this.years.year(official.district(), year, "year");
		BookedHireQuery query = new BookedHireQuery(asked, month, until, enterprise, education, channel, college, late,
				duplicate, insured, degreeChecked);
		return this.hires.page(official, query, page).map(BookedHireView::of);
	}

	@PostMapping("/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted(Role.OFFICIAL) Member official, @RequestParam int year,
			@RequestParam @Nullable YearMonth month, @RequestParam @Nullable YearMonth until,
			@RequestParam @Nullable EnterpriseId enterprise, @RequestParam(defaultValue = "") List<String> education,
			@RequestParam(defaultValue = "") List<Channel> channel, @RequestParam @Nullable Boolean college,
			@RequestParam @Nullable Boolean late, @RequestParam @Nullable Boolean duplicate,
			@RequestParam @Nullable Boolean insured, @RequestParam @Nullable Boolean degreeChecked,
			@Valid @RequestBody ExportOrder order) {
		AssessmentYear asked = this.years.year(official.district(), year, "year");
		BookedHireQuery query = new BookedHireQuery(asked, month, until, enterprise, education, channel, college, late,
				duplicate, insured, degreeChecked);
		return this.exports.make(official, order,
				HireSheet.booked(this.hires.all(official, query, Exports.MAXIMUM_ROWS)));
	}

}
