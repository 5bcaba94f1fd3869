package io.caizhi.hiring;

import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Product §4.5: in its own month while that is open, otherwise in that of the
 * verification.
 */
class CountingRuleTest {

	@ParameterizedTest(name = "hired in {0}, closed: {1}, verified in {2} → counts in {3}, late: {4}")
	@CsvSource({ "2026-11, false, 2026-11, 2026-11, false", "2026-11, false, 2026-12, 2026-11, false",
			"2026-10, true, 2026-11, 2026-11, true", "2026-03, true, 2026-11, 2026-11, true",
			"2026-12, true, 2027-01, 2027-01, true" })
	void aHireCountsInItsOwnMonthUntilThatCloses(YearMonth hired, boolean closed, YearMonth verified, YearMonth counts,
			boolean late) {
		assertThat(CountingRule.apply(hired, closed, verified)).isEqualTo(new CountingRule(counts, late));
	}

}
