package io.caizhi.hiring.sampling;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The weights of {@code docs/audit-sampling.md}. */
class RiskWeightTest {

	@ParameterizedTest(
			name = "late {0}, shared {1}, insured {2}, college {3}, found {4}, first {5}, {7} → {6}: {8} {9}")
	@CsvSource(textBlock = """
			false, false, true,  false, false, false, 5,  5,  1,  ''
			true,  false, true,  false, false, false, 5,  5,  3,  LATE
			false, true,  true,  false, false, false, 5,  5,  4,  SHARED
			false, false, false, false, false, false, 5,  5,  3,  UNINSURED
			false, false, true,  true,  false, false, 5,  5,  2,  COLLEGE
			false, false, true,  false, true,  false, 5,  5,  5,  EARLIER_FINDING
			false, false, true,  false, false, true,  5,  0,  3,  FIRST_REPORT
			false, false, true,  false, false, true,  50, 0,  3,  FIRST_REPORT
			false, false, true,  false, false, false, 10, 4,  3,  JUMP
			false, false, true,  false, false, false, 10, 5,  1,  ''
			false, false, true,  false, false, false, 11, 5,  3,  JUMP
			false, false, true,  false, false, false, 9,  0,  1,  ''
			true,  true,  false, true,  true,  false, 30, 10, 15, 'LATE,SHARED,UNINSURED,COLLEGE,EARLIER_FINDING,JUMP'
			""")
	void everyRiskAddsItsLots(boolean late, boolean shared, boolean insured, boolean college, boolean found,
			boolean first, int inMonth, int before, int weight, String reasons) {
		RiskWeight risk = RiskWeight
			.of(new RiskWeight.Facts(late, shared, insured, college, found, first, inMonth, before));

		assertThat(risk.value()).isEqualTo(weight);
		assertThat(risk.stored()).isEqualTo(reasons);
	}

	@Test
	void whatIsStoredReadsBack() {
		assertThat(RiskWeight.stored("LATE,JUMP").reasons()).containsExactly(Risk.LATE, Risk.JUMP);
		assertThat(RiskWeight.stored("").value()).isEqualTo(1);
		assertThat(String.join(",", Arrays.stream(Risk.values()).map(Risk::name).toList()))
			.hasSizeLessThanOrEqualTo(120);
	}

}
