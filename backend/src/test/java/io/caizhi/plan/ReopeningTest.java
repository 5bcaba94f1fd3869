package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Which closed months come within reach again. */
class ReopeningTest {

	private static final Instant NOW = Instant.parse("2026-12-20T00:00:00Z");

	private static final Month CLOSED = Month.usual(YearMonth.of(2026, 11))
		.closedAt(Instant.parse("2026-12-05T10:00:20Z"));

	@ParameterizedTest(name = "{0} in {1}, a month of the year closed: {2} → {3}")
	@CsvSource({ "2026-01, 2026-12, true, true", "2026-11, 2026-12, true, true", "2025-12, 2026-12, true, false",
			"2026-12, 2027-01, false, true", "2026-01, 2027-01, false, true", "2026-12, 2027-02, true, false",
			"2025-12, 2027-01, false, false" })
	void theRunningYearAndTheOneBeforeUntilItsFirstMonthCloses(YearMonth month, YearMonth current, boolean begun,
			boolean allowed) {
		assertThat(Reopening.reach(DistrictYears.CALENDAR, current, (first) -> begun).holds(month)).isEqualTo(allowed);
	}

	@Test
	void theYearIsTheDistricts() {
		DistrictYears december = DistrictYears.CALENDAR.with(YearMonth.of(2025, 12), 2026);
		List<YearMonth> asked = new ArrayList<>();

		Reopening.Reach reach = Reopening.reach(december, YearMonth.of(2026, 12), (first) -> {
			asked.add(first);
			return true;
		});

		assertThat(asked).containsExactly(YearMonth.of(2026, 12));
		assertThat(reach.holds(YearMonth.of(2026, 12))).isTrue();
		assertThat(reach.holds(YearMonth.of(2026, 11))).isFalse();
	}

	@Test
	void aReopenedMonthIsOpenUntilItsNewClosing() {
		Instant until = NOW.plusSeconds(3600);

		Month reopened = new Reopening(until, "停电两天，企业未能按时报送").apply(CLOSED, NOW);

		assertThat(reopened.state(NOW)).isEqualTo(MonthState.OPEN);
		assertThat(reopened.state(until.plusNanos(1000))).isEqualTo(MonthState.CLOSED);
		assertThat(reopened.version()).isEqualTo(CLOSED.version() + 1);
	}

	@ParameterizedTest(name = "until {0} because {1}: {2}")
	@CsvSource({ "2026-12-19T00:00:00Z, 停电两天企业未能报送, closing-past", "2028-01-01T00:00:00Z, 停电两天企业未能报送, closing-too-late",
			"2026-12-21T00:00:00Z, 应为 11010519491231002X 而非他人, text.personal-number" })
	void faultsAreTold(Instant until, String reason, String code) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Reopening(until, reason).apply(CLOSED, NOW));

		assertThat(refusal.faults().getFirst().code()).isEqualTo(code);
	}

}
