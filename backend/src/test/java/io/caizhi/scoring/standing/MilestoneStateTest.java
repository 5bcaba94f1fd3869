package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Pace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A milestone of midsummer. */
class MilestoneStateTest {

	private static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 30);

	@ParameterizedTest(name = "{0}: {2} of {1}, {3} over, {4} → {5}")
	@CsvSource({
			// more is better: reached as soon as it is, overdue once the day is over
			"HIGHER, 50, 50, 2026-06-01, AHEAD, REACHED", "HIGHER, 50, 50.01, 2026-06-29, ON_SCHEDULE, REACHED",
			"HIGHER, 50, 49.99, 2026-06-29, ON_SCHEDULE, AHEAD", "HIGHER, 50, 49, 2026-06-29, AHEAD, AHEAD",
			"HIGHER, 50, 45, 2026-06-29, AT_RISK, AT_RISK", "HIGHER, 50, 10, 2026-06-29, BEHIND, AT_RISK",
			"HIGHER, 50, 49.99, 2026-06-30, ON_SCHEDULE, OVERDUE", "HIGHER, 50, 50, 2026-06-30, ON_SCHEDULE, REACHED",
			"HIGHER, 50, 60, 2026-12-31, BEHIND, REACHED", "HIGHER, 50, 49, 2026-12-31, BEHIND, OVERDUE",
			"HIGHER, 0, 0, 2026-06-01, ON_SCHEDULE, REACHED",
			// less is better: nothing is reached before the day is over
			"LOWER, 5, 0, 2026-06-29, AHEAD, AHEAD", "LOWER, 5, 5, 2026-06-29, ON_SCHEDULE, AHEAD",
			"LOWER, 5, 6, 2026-06-29, BEHIND, AT_RISK", "LOWER, 5, 5, 2026-06-30, ON_SCHEDULE, REACHED",
			"LOWER, 5, 6, 2026-06-30, BEHIND, OVERDUE",
			// a missing value reaches nothing and keeps up with nothing
			"HIGHER, 50, , 2026-06-29, , AT_RISK", "HIGHER, 50, , 2026-06-30, , OVERDUE",
			"LOWER, 5, , 2026-06-30, , OVERDUE",
			// no target of the district
			"HIGHER, , 80, 2026-06-30, , UNTOLD", "HIGHER, , , 2026-06-29, , UNTOLD" })
	void follows(Direction direction, @Nullable BigDecimal wanted, @Nullable BigDecimal actual, LocalDate over,
			@Nullable Pace pace, MilestoneState state) {
		assertThat(MilestoneState.of(direction, wanted, actual, MIDSUMMER, over, pace)).isEqualTo(state);
	}

	@ParameterizedTest(name = "{0}, on {1}: asked of {2}, over until {3}")
	@CsvSource({ "2026-06, 2026-07-01, 2026-06-30, 2026-06-30", "2026-06, 2026-06-30, 2026-06-30, 2026-06-29",
			"2026-06, 2026-06-11, 2026-06-11, 2026-06-10", "2026-05, 2026-07-01, 2026-05-31, 2026-05-31",
			"2026-08, 2026-07-01, 2026-07-01, 2026-06-30" })
	void aMonthIsJudgedByItsLastDayOrToday(YearMonth month, LocalDate today, LocalDate asked, LocalDate over) {
		assertThat(Days.of(month, today)).isEqualTo(new Days(asked, over));
	}

}
