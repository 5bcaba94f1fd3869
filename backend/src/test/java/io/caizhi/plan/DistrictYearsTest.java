package io.caizhi.plan;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DistrictYearsTest {

	private static final DistrictYears DECEMBER = DistrictYears.CALENDAR.with(YearMonth.of(2025, 12), 2026);

	@Test
	void withoutAPlanTheYearIsTheCalendarYear() {
		assertThat(DistrictYears.CALENDAR.of(YearMonth.of(2026, 1))).isEqualTo(2026);
		assertThat(DistrictYears.CALENDAR.year(2026).months()).hasSize(12)
			.startsWith(YearMonth.of(2026, 1))
			.endsWith(YearMonth.of(2026, 12));
	}

	@ParameterizedTest(name = "{0} is of {1}")
	@CsvSource({ "2024-12, 2024", "2025-01, 2025", "2025-11, 2025", "2025-12, 2026", "2026-11, 2026", "2026-12, 2027",
			"2028-01, 2028" })
	void aYearBeginsWithItsPlanAndTheNextFollows(YearMonth month, int year) {
		assertThat(DECEMBER.of(month)).isEqualTo(year);
	}

	@Test
	void theMonthsOfAYearAreThosePlanned() {
		assertThat(DECEMBER.year(2026).months()).hasSize(12)
			.startsWith(YearMonth.of(2025, 12))
			.endsWith(YearMonth.of(2026, 11));
	}

	@Test
	void theYearBeforeAChangeIsShorterAndTheYearAfterAChangeBackLonger() {
		DistrictYears back = DECEMBER.with(YearMonth.of(2027, 1), 2027);

		assertThat(back.year(2025).months()).hasSize(11).endsWith(YearMonth.of(2025, 11));
		assertThat(back.year(2027).months()).hasSize(13)
			.startsWith(YearMonth.of(2026, 12))
			.endsWith(YearMonth.of(2027, 12));
	}

	@Test
	void everyMonthIsOfOneYear() {
		DistrictYears back = DECEMBER.with(YearMonth.of(2027, 1), 2027);

		List<YearMonth> months = java.util.stream.IntStream.rangeClosed(2023, 2029)
			.mapToObj(back::year)
			.flatMap((year) -> year.months().stream())
			.toList();

		assertThat(months).doesNotHaveDuplicates().isSorted().hasSize(7 * 12);
	}

	@ParameterizedTest(name = "after one of December 2025, {1} from {0} on: {2}")
	@CsvSource({ "2026-12, 2027, true", "2027-01, 2027, true", "2026-12, 2028, false", "2027-01, 2028, true",
			"2025-01, 2025, true", "2024-12, 2026, false", "2025-02, 2027, false" })
	void yearsFollowEachOther(YearMonth first, int year, boolean consecutive) {
		assertThat(DECEMBER.with(first, year).consecutive()).isEqualTo(consecutive);
	}

}
