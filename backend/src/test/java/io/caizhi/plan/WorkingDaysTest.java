package io.caizhi.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Which days are worked, and how many are left. */
class WorkingDaysTest {

	private static final WorkingDays WEEKDAYS = new WorkingDays(Map.of(), Set.of(2027));

	/** As announced: the week of National Day off, Saturday the 10th worked. */
	private static final WorkingDays AUTUMN_2026 = new WorkingDays(
			AnnouncedHolidays.of(2026).stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::working)),
			Set.of());

	@ParameterizedTest(name = "from {0} to a closing on {1}: {2}")
	@CsvSource({ "2026-11-25, 2026-12-05, 8", "2026-12-04, 2026-12-05, 1", "2026-12-05, 2026-12-05, 0",
			"2026-12-06, 2026-12-05, 0", "2026-12-07, 2026-12-07, 1", "2026-12-28, 2027-01-05, 7",
			"2026-10-01, 2026-10-05, 0", "2026-09-30, 2026-10-12, 5" })
	void todayAndTheDayOfTheClosingCount(LocalDate today, LocalDate closing, int left) {
		WorkingDays days = (today.getMonthValue() < 11) ? AUTUMN_2026 : WEEKDAYS;

		assertThat(days.left(today, closing)).isEqualTo(left);
	}

	@ParameterizedTest(name = "after {0} work goes on on {1}")
	@CsvSource({ "2026-12-05, 2026-12-07", "2026-12-07, 2026-12-08", "2026-10-01, 2026-10-08", "2026-10-09, 2026-10-10",
			"2026-10-10, 2026-10-12", "2026-02-14, 2026-02-24" })
	void afterADayComesTheNextWorkingDay(LocalDate day, LocalDate next) {
		assertThat(AUTUMN_2026.next(day)).contains(next);
	}

	@Test
	void whatWasAnnouncedIsKnownAndWhatWasNotIsProvisional() {
		assertThat(AnnouncedHolidays.of(2026)).hasSize(39).filteredOn(CalendarDay::working).hasSize(6);
		WorkCalendar unknown = new WorkCalendar(2099, AnnouncedHolidays.of(2099), 0);
		assertThat(unknown.provisional()).isTrue();
		assertThat(unknown.publish(List.of()).provisional()).isFalse();
		assertThat(WEEKDAYS.provisional(LocalDate.of(2027, 1, 5))).isTrue();
		assertThat(WEEKDAYS.provisional(LocalDate.of(2026, 12, 5))).isFalse();
	}

	@ParameterizedTest(name = "on {0} the year 2099 is due: {1}")
	@CsvSource({ "2098-12-01, false", "2098-12-02, true", "2099-06-01, true", "2100-01-01, false" })
	void anUnknownYearIsWarnedOfAMonthAhead(LocalDate today, boolean due) {
		assertThat(new WorkCalendar(2099, List.of(), 0).due(today)).isEqualTo(due);
	}

	@Test
	void daysOfAnotherYearAndDaysTwiceAreNamed() {
		WorkCalendar year = new WorkCalendar(2027, List.of(), 0);
		CalendarDay newYear = new CalendarDay(LocalDate.of(2027, 1, 1), false, " 元旦 ");

		Refusal refusal = catchThrowableOfType(Refusal.class, () -> year
			.publish(List.of(newYear, new CalendarDay(LocalDate.of(2026, 12, 31), false, "元旦"), newYear)));

		assertThat(refusal.faults()).extracting((fault) -> fault.where() + " " + fault.code())
			.containsExactly("/days/1/day working-day.other-year", "/days/2/day working-day.twice");
		assertThat(year.publish(List.of(newYear)).days()).extracting(CalendarDay::name).containsExactly("元旦");
	}

}
