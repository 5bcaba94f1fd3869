package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetentionTest {

	@ParameterizedTest(name = "hired in {0}, {1} months on, as of {2}: {3}")
	@CsvSource({ "2022-01, 3, 2022-04-29, false", "2022-01, 3, 2022-04-30, true", "2022-11, 3, 2023-02-27, false",
			"2022-11, 3, 2023-02-28, true", "2022-08, 6, 2023-02-28, true", "2022-02, 12, 2023-02-27, false",
			"2022-02, 12, 2023-02-28, true" })
	void aMonthIsDueWhenTheLastOfItHasHadTheAnniversary(YearMonth hired, int horizon, LocalDate asOf, boolean due) {
		assertThat(Retention.due(hired, horizon, asOf)).isEqualTo(due);
	}

	@Test
	void aShareIsMadeOfTheSumsAndNeverOfShares() {
		Retention small = new Retention(BigDecimal.ONE, BigDecimal.ZERO);
		Retention large = new Retention(BigDecimal.valueOf(9), BigDecimal.valueOf(9));

		assertThat(small.plus(large).share()).isEqualByComparingTo("0.9");
		assertThat(new Retention(BigDecimal.valueOf(3), BigDecimal.valueOf(2)).share()).isEqualByComparingTo("0.6667");
		assertThat(Retention.NONE.share()).isNull();
		assertThat(large.withheld().share()).isNull();
	}

	@Test
	void horizonsThatLieAheadAreLeftOut() {
		Cohort cohort = Cohort.of(YearMonth.of(2022, 1), BigDecimal.TEN,
				List.of(BigDecimal.valueOf(9), BigDecimal.valueOf(8), BigDecimal.valueOf(7)),
				LocalDate.of(2022, 11, 24));

		assertThat(cohort.after3().retained()).isEqualByComparingTo("9");
		assertThat(cohort.after6().retained()).isEqualByComparingTo("8");
		assertThat(cohort.after12()).isEqualTo(Retention.NONE);
	}

	@Test
	void tooFewWhoStayedOrLeftAreNotToldOfAnEnterprise() {
		List<Cohort> shown = SmallCohorts.of(List.of(cohort(20, 18), cohort(20, 10), cohort(20, 12)));

		assertThat(shown.getFirst().after3().retained()).isNull();
		assertThat(shown).filteredOn((cohort) -> cohort.after3().retained() == null).hasSizeGreaterThan(1);
		assertThat(shown).allSatisfy((cohort) -> assertThat(cohort.after3().due()).isEqualByComparingTo("20"));
	}

	private static Cohort cohort(int hired, int retained) {
		Retention after = new Retention(BigDecimal.valueOf(hired), BigDecimal.valueOf(retained));
		return new Cohort(BigDecimal.valueOf(hired), after, after, after);
	}

}
