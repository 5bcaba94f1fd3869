package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ALL_OR_NOTHING} 达标: w if c ≥ 1, else 0. */
class AllOrNothingTest {

	@ParameterizedTest(name = "{0} of {1} ({2} is better) → {3}")
	@CsvSource({ "100, 100, HIGHER, 4.00", "101, 100, HIGHER, 4.00", "99.999999, 100, HIGHER, 0.00",
			"99.99999999, 100, HIGHER, 0.00", "0, 100, HIGHER, 0.00", "0, 0, HIGHER, 4.00", "100, 100, LOWER, 4.00",
			"100.00000001, 100, LOWER, 0.00", "0, 100, LOWER, 4.00", "7, 0, LOWER, 4.00" })
	void theTargetIsReachedOrItIsNot(BigDecimal actual, BigDecimal target, Direction direction, BigDecimal points) {
		assertThat(new AllOrNothing().points(Given.target(actual, target, direction), new BigDecimal("4")).points())
			.isEqualTo(points);
	}

}
