package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.Months.MonthsOfYear;
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

	private final Months months;

	private final MonthClosing closing;

	MonthController(Months months, MonthClosing closing) {
		this.months = months;
		this.closing = closing;
	}

	@GetMapping
	MonthsOfYear list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam @Nullable Integer year) {
		return this.months.of(member, year);
	}

	@GetMapping("/{month}")
	ResponseEntity<MonthView> one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable YearMonth month) {
		return answer(this.months.of(member, month));
	}

	@PutMapping("/{month}")
	@Refuses({ "month.closed", "month.not-begun" })
	ResponseEntity<MonthView> setClosing(@Granted(Role.OFFICE) Member office, @PathVariable YearMonth month,
			ExpectedVersion version, @Valid @RequestBody SetClosing request) {
		return answer(this.months.view(this.closing.setClosing(office, month, request.closesAt(), version), office));
	}

	@PutMapping("/{month}/reopening")
	@Refuses({ "month.not-closed", "month.out-of-reach" })
	ResponseEntity<MonthView> reopen(@Granted(Role.OFFICE) Member office, @PathVariable YearMonth month,
			ExpectedVersion version, @Valid @RequestBody Reopen request) {
		Reopening reopening = new Reopening(request.closesAt(), request.reason());
		return answer(this.months.view(this.closing.reopen(office, month, reopening, version), office));
	}

	@GetMapping("/{month}/events")
	Events events(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @PathVariable YearMonth month) {
		return new Events(this.months.events(member, month));
	}

	private static ResponseEntity<MonthView> answer(MonthView month) {
		return ResponseEntity.ok().eTag(String.valueOf(month.version())).body(month);
	}

	/** What became of a month's closing, oldest first. */
	@Schema(name = "PeriodEvents")
	record Events(List<PeriodEventView> items) {

	}

	/** When the month is to close. */
	record SetClosing(@NotNull @Schema(description = "last moment that counts",
			example = "2026-12-08T10:00:00Z") Instant closesAt) {

	}

	/** Why a month is opened again, and when it closes then. */
	record Reopen(
			@NotNull @Schema(description = "last moment that counts",
					example = "2026-12-09T10:00:00Z") Instant closesAt,
			@NotNull @PlainText(min = 10, max = 300) @Schema(example = "乌衣镇两家企业因停电未能按时报送") String reason) {

	}

}
