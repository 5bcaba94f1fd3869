package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

	private static final PlanSpan YEAR = PlanSpan.ofYear(2022);

	private static final BigDecimal TARGET = new BigDecimal("350");

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2021-12-31, 0.000000", "2022-01-01, 0.958904", "2022-01-31, 29.726027", "2022-07-01, 174.520548",
			"2022-12-30, 349.041096", "2022-12-31, 350.000000", "2023-06-30, 350.000000" })
	void withoutMilestonesItGrowsEvenlyByDays(LocalDate day, BigDecimal scheduled) {
		assertThat(scheduled(List.of(), day)).isEqualTo(scheduled);
	}

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2021-12-31, 0.000000", "2022-01-01, 0.388889", "2022-03-30, 34.611111", "2022-03-31, 35.000000",
			"2022-04-01, 36.538462", "2022-06-29, 173.461538", "2022-06-30, 175.000000", "2022-07-01, 175.951087",
			"2022-12-31, 350.000000" })
	void theEndOfAMilestonesDayCounts(LocalDate day, BigDecimal scheduled) {
		assertThat(scheduled(Contents.milestones("2022-03-31 0.1", "2022-06-30 0.5"), day)).isEqualTo(scheduled);
	}

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2022-10-30, 348.848684", "2022-10-31, 350.000000", "2022-11-01, 350.000000",
			"2022-12-31, 350.000000" })
	void whatIsDueEarlyStaysDue(LocalDate day, BigDecimal scheduled) {
		assertThat(scheduled(Contents.milestones("2022-10-31 1"), day)).isEqualTo(scheduled);
	}

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2022-01-15, 0.000000", "2022-05-31, 0.000000", "2022-06-01, 11.666667", "2022-06-30, 350.000000",
			"2022-09-30, 350.000000" })
	void aSeasonalCurveReplacesTheLine(LocalDate day, BigDecimal scheduled) {
		SeasonalCurve curve = new SeasonalCurve(Stream
			.concat(Collections.nCopies(5, BigDecimal.ZERO).stream(), Collections.nCopies(7, BigDecimal.ONE).stream())
			.toList());

		assertThat(Schedule.scheduled(Contents.indicator("A01", List.of(), curve), TARGET, YEAR, day))
			.isEqualTo(scheduled);
	}

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2023-11-30, 0.000000", "2023-12-01, 0.956284", "2024-02-29, 87.021858", "2024-05-31, 175.000000",
			"2024-11-30, 350.000000" })
	void theYearMayRunFromDecemberToNovember(LocalDate day, BigDecimal scheduled) {
		PlanSpan span = PlanSpan.from(YearMonth.of(2023, 12));

		assertThat(span.days()).isEqualTo(366);
		assertThat(Schedule.scheduled(Contents.indicator("A01", List.of(), null), TARGET, span, day))
			.isEqualTo(scheduled);
	}

	@Test
	void halfOfTheLastDecimalRoundsUp() {
		// 0.00000365 × 50/365 = 0.0000005
		assertThat(Schedule.scheduled(Contents.indicator("A01", List.of(), null), new BigDecimal("0.00000365"), YEAR,
				LocalDate.of(2022, 2, 19)))
			.isEqualTo(new BigDecimal("0.000001"));
	}

	@Test
	void nothingIsDueOfNothing() {
		assertThat(Schedule.scheduled(Contents.indicator("A01", List.of(), null), BigDecimal.ZERO, YEAR,
				LocalDate.of(2022, 5, 5)))
			.isEqualTo(new BigDecimal("0.000000"));
	}

	private static BigDecimal scheduled(List<Milestone> milestones, LocalDate day) {
		return Schedule.scheduled(Contents.indicator("A01", milestones, null), TARGET, YEAR, day);
	}

}
