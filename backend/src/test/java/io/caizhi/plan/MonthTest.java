package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a month is open, to the microsecond, in Asia/Shanghai. */
class MonthTest {

	@ParameterizedTest(name = "{0} at {1} is {2}")
	@CsvSource({ "2026-11, 2026-10-31T15:59:59.999999Z, NOT_BEGUN", "2026-11, 2026-10-31T16:00:00Z, OPEN",
			"2026-11, 2026-12-05T09:59:59Z, OPEN", "2026-11, 2026-12-05T10:00:00Z, OPEN",
			"2026-11, 2026-12-05T10:00:00.000001Z, CLOSED", "2026-12, 2027-01-05T10:00:00Z, OPEN",
			"2026-12, 2027-01-05T10:00:01Z, CLOSED", "2024-01, 2024-02-05T10:00:00Z, OPEN" })
	void theUsualMonthClosesOnTheFifthAtSixInTheEvening(YearMonth month, Instant now, MonthState state) {
		assertThat(Month.usual(month).state(now)).isEqualTo(state);
	}

	@Test
	void aMonthThatWasClosedStaysClosedWhateverTheClockSays() {
		Month closed = Month.usual(YearMonth.of(2026, 11)).closedAt(Instant.parse("2026-12-05T10:00:20Z"));

		assertThat(closed.state(Instant.parse("2026-11-20T00:00:00Z"))).isEqualTo(MonthState.CLOSED);
		assertThat(closed.due(Instant.parse("2027-01-01T00:00:00Z"))).isFalse();
	}

	@ParameterizedTest(name = "closing at {0} seen at {1}: {2}")
	@CsvSource(nullValues = "fine",
			value = { "2026-12-08T10:00:00Z, 2026-11-24T00:00:00Z, fine",
					"2026-11-30T16:00:00Z, 2026-11-24T00:00:00Z, fine",
					"2026-11-30T15:59:59.999999Z, 2026-11-24T00:00:00Z, fine",
					"2026-11-30T15:59:00Z, 2026-11-24T00:00:00Z, closing-before-month-end",
					"2026-11-20T00:00:00Z, 2026-11-24T00:00:00Z, closing-before-month-end",
					"2026-12-03T00:00:00Z, 2026-12-03T00:00:00Z, closing-past",
					"2026-12-03T00:00:00.000001Z, 2026-12-03T00:00:00Z, fine",
					"2027-11-30T16:00:00Z, 2026-11-24T00:00:00Z, fine",
					"2027-11-30T16:00:01Z, 2026-11-24T00:00:00Z, closing-too-late",
					"+1000000000-12-31T23:59:59Z, 2026-11-24T00:00:00Z, closing-too-late" })
	void aClosingLiesAheadAndLeavesTheMonthWhole(Instant closing, Instant now, String fault) {
		assertThat(Month.usual(YearMonth.of(2026, 11)).closingFault(closing, now).orElse(null)).isEqualTo(fault);
	}

	@Test
	void aMovedClosingIsAnotherVersion() {
		Month usual = Month.usual(YearMonth.of(2026, 11));
		Month moved = usual.closingAt(Instant.parse("2026-12-08T10:00:00.123456789Z"));

		assertThat(moved.version()).isEqualTo(usual.version() + 1);
		assertThat(moved.closesAt()).isEqualTo(Instant.parse("2026-12-08T10:00:00.123456Z"))
			.isEqualTo(moved.closesAt().truncatedTo(ChronoUnit.MICROS));
	}

}
