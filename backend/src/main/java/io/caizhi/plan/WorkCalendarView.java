package io.caizhi.plan;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A year of working days as a member of the district sees it.
 *
 * @param provisional whether nobody knows the year yet, so that only weekends are off
 * @param due whether it is provisional and about to be needed
 */
record WorkCalendarView(@Schema(example = "2026") int year, List<CalendarDay> days,
		@Schema(example = "false") boolean provisional, @Schema(example = "false") boolean due,
		@Schema(example = "0") int version, @Schema(example = "[\"publish\"]") List<String> actions) {

	static WorkCalendarView of(WorkCalendar calendar, Member member, LocalDate today) {
		return new WorkCalendarView(calendar.year(), calendar.days(), calendar.provisional(), calendar.due(today),
				calendar.version(), member.is(Role.OFFICE) ? List.of("publish") : List.of());
	}

}
