package io.caizhi.plan;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working days of the tenant's district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/work-calendars/{year}")
class WorkCalendarController {

	private final WorkCalendars calendars;

	private final Clock clock;

	WorkCalendarController(WorkCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping
	ResponseEntity<WorkCalendarView> one(
			@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable int year) {
		return answer(this.calendars.of(member.district(), AssessmentYear.require(year, "year")), member);
	}

	@PutMapping
	ResponseEntity<WorkCalendarView> publish(@Granted(Role.OFFICE) Member office, @PathVariable int year,
			ExpectedVersion version, @Valid @RequestBody Publish request) {
		return answer(this.calendars.publish(office, AssessmentYear.require(year, "year"), request.days(), version),
				office);
	}

	private ResponseEntity<WorkCalendarView> answer(WorkCalendar calendar, Member member) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(calendar.version()))
			.body(WorkCalendarView.of(calendar, member, ChinaTime.day(this.clock.instant())));
	}

	/** The exceptions of the year, all of them. */
	record Publish(@NotNull @Size(max = 120) List<@NotNull @Valid CalendarDay> days) {

	}

}
