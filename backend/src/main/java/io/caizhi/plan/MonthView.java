package io.caizhi.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A month as a member of the district sees it.
 *
 * @param workingDaysLeft until it closes, today and the day of the closing included;
 * absent unless the month is open
 */
record MonthView(@Schema(type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "2026") int assessmentYear, MonthState state,
		@Schema(description = "last moment that counts", example = "2026-12-05T10:00:00Z") Instant closesAt,
		ClosingDay closingDay, @Nullable @Schema(example = "8") Integer workingDaysLeft,
		@Nullable @Schema(example = "2026-12-05T10:00:41Z") Instant closedAt, @Schema(example = "0") int version,
		@Schema(example = "[\"setClosing\"]") List<String> actions) {

	/**
	 * @param year the assessment year it belongs to
	 * @param office whether the member may set closings
	 * @param reopenable whether the month could be reopened, if it is closed
	 */
	static MonthView of(Month month, int year, boolean office, boolean reopenable, WorkingDays days, Instant now) {
		MonthState state = month.state(now);
		List<String> actions = new ArrayList<>();
		if (office && state == MonthState.OPEN) {
			actions.add("setClosing");
		}
		if (office && state == MonthState.CLOSED && reopenable) {
			actions.add("reopen");
		}
		LocalDate closing = ChinaTime.day(month.closesAt());
		return new MonthView(month.month(), year, state, month.closesAt(), ClosingDay.of(month, days, now),
				(state == MonthState.OPEN) ? days.left(ChinaTime.day(now), closing) : null, month.closedAt(),
				month.version(), List.copyOf(actions));
	}

	/**
	 * The day on which a month closes.
	 *
	 * @param next the same time on the next working day, offered where the day is none
	 * @param provisional whether only the weekday is known of it
	 */
	record ClosingDay(@Schema(example = "SATURDAY") DayOfWeek weekday, @Schema(example = "false") boolean worked,
			@Nullable @Schema(example = "2026-12-07T10:00:00Z") Instant next,
			@Schema(example = "false") boolean provisional) {

		static ClosingDay of(Month month, WorkingDays days, Instant now) {
			LocalDate day = ChinaTime.day(month.closesAt());
			LocalTime time = month.closesAt().atZone(ChinaTime.ZONE).toLocalTime();
			boolean worked = days.worked(day);
			boolean offered = !worked && month.state(now) == MonthState.OPEN;
			return new ClosingDay(day.getDayOfWeek(), worked, offered
					? days.next(day).map((next) -> next.atTime(time).atZone(ChinaTime.ZONE).toInstant()).orElse(null)
					: null, days.provisional(day));
		}

	}

}
