package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code PROPORTIONAL(cap)} 按比例: w × min(c, cap). */
class ProportionalTest {

	@ParameterizedTest(name = "{0} of {1} ({2} is better) at weight {3}, cap {4} → {5}")
	@CsvSource({ "80,   100, HIGHER, 10, 1,   8.00", "100,  100, HIGHER, 10, 1,   10.00",
			"120,  100, HIGHER, 10, 1,   10.00", "119,  100, HIGHER, 10, 1.2, 11.90",
			"130,  100, HIGHER, 10, 1.2, 12.00", "40,   100, HIGHER, 10, 0.5, 4.00", "60,   100, HIGHER, 10, 0.5, 5.00",
			"0,    100, HIGHER, 10, 1,   0.00", "-3,   100, HIGHER, 10, 1,   0.00", "5,    0,   HIGHER, 10, 1,   10.00",
			"0,    0,   HIGHER, 10, 1,   10.00", "5,    0,   HIGHER, 10, 1.2, 10.00",
			"1,    3,   HIGHER, 7,  1,   2.33", "2,    3,   HIGHER, 7,  1,   4.67", "1,    8,   HIGHER, 1,  1,   0.13",
			"312,  350, HIGHER, 10, 1,   8.91", "125,  100, LOWER,  10, 1,   8.00", "100,  100, LOWER,  10, 1,   10.00",
			"80,   100, LOWER,  10, 1,   10.00", "80,   100, LOWER,  10, 1.2, 12.00",
			"0,    100, LOWER,  10, 1,   10.00", "5,    0,   LOWER,  10, 1,   10.00",
			"5,    -1,  HIGHER, 10, 1,   10.00", "-2,   -1,  HIGHER, 10, 1,   0.00",
			"-2,   -1,  LOWER,  10, 1,   10.00" })
	void pointsFollowCompletionUpToTheCap(BigDecimal actual, BigDecimal target, Direction direction, BigDecimal weight,
			BigDecimal cap, BigDecimal points) {
		assertThat(new Proportional(cap).points(Given.target(actual, target, direction), weight).points())
			.isEqualTo(points);
	}

	@Test
	void theArithmeticIsWrittenOutWithItsNumbers() {
		assertThat(Proportional.PLAIN.points(Facts.of(new BigDecimal("312"), new BigDecimal("350")), BigDecimal.TEN)
			.text()).isEqualTo("10 × 312/350 = 8.914286 → 8.91");
		assertThat(new Proportional(new BigDecimal("1.2"))
			.points(Facts.of(new BigDecimal("130"), new BigDecimal("100")), BigDecimal.TEN)
			.text()).isEqualTo("10 × 1.2 = 12 → 12.00");
	}

	@Test
	void oneQuotientIsRoundedAndNotSeveral() {
		// 1/3 kept with 6 decimals and multiplied by 600 would be 199.9998
		assertThat(Proportional.PLAIN.points(Facts.of(BigDecimal.ONE, new BigDecimal("3")), new BigDecimal("600"))
			.unrounded()).isEqualTo("200.000000");
	}

}
