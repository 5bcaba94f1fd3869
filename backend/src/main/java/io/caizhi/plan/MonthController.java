package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The months of the tenant's district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/months")
class MonthController {

	private final AssessmentCalendar calendar;

	private final MonthClosing closing;

	private final Clock clock;

	MonthController(AssessmentCalendar calendar, MonthClosing closing, Clock clock) {
		this.calendar = calendar;
		this.closing = closing;
		this.clock = clock;
	}

	@GetMapping
	Months list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam @Nullable Integer year) {
		Instant now = this.clock.instant();
		AssessmentYear asked = (year != null) ? AssessmentYear.of(year, "year")
				: AssessmentYear.of(ChinaTime.month(now));
		List<MonthView> months = this.calendar.months(member.district(), asked)
			.stream()
			.map((month) -> MonthView.of(month, member, now))
			.toList();
		return new Months(asked.value(), months);
	}

	@GetMapping("/{month}")
	ResponseEntity<MonthView> one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable YearMonth month) {
		return answer(this.calendar.month(member.district(), month), member);
	}

	@PutMapping("/{month}")
	@Refuses({ "month.closed", "month.not-begun" })
	ResponseEntity<MonthView> setClosing(@Granted(Role.OFFICE) Member office, @PathVariable YearMonth month,
			ExpectedVersion version, @Valid @RequestBody SetClosing request) {
		return answer(this.closing.setClosing(office, month, request.closesAt(), version), office);
	}

	private ResponseEntity<MonthView> answer(Month month, Member member) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(month.version()))
			.body(MonthView.of(month, member, this.clock.instant()));
	}

	/** The months of an assessment year, first to last. */
	record Months(@Schema(example = "2026") int year, List<MonthView> items) {

	}

	/** When the month is to close. */
	record SetClosing(@NotNull @Schema(description = "last moment that counts",
			example = "2026-12-08T10:00:00Z") Instant closesAt) {

	}

}
