package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code EFFICACY(low, high)} 功效系数: w × (0.6 + 0.4 × clamp((a − low)/(high − low), 0,
 * 1)).
 */
class EfficacyTest {

	@ParameterizedTest(name = "{0} between {1} and {2} ({3} is better) at weight {4} → {5}")
	@CsvSource({ "312, 96, 540, HIGHER, 100, 79.46", "96,  96, 540, HIGHER, 100, 60.00",
			"40,  96, 540, HIGHER, 100, 60.00", "540, 96, 540, HIGHER, 100, 100.00",
			"900, 96, 540, HIGHER, 100, 100.00", "318, 96, 540, HIGHER, 10,  8.00", "-5,  0,  100, HIGHER, 10,  6.00",
			"0,   0,  100, LOWER,  10,  10.00", "25,  0,  100, LOWER,  10,  9.00", "100, 0,  100, LOWER,  10,  6.00",
			"140, 0,  100, LOWER,  10,  6.00" })
	void sixtyPercentAreSureAndTheRestIsEarned(BigDecimal actual, BigDecimal low, BigDecimal high, Direction direction,
			BigDecimal weight, BigDecimal points) {
		assertThat(new Efficacy(low, high).points(Given.among(actual, BigDecimal.ONE, direction, ""), weight).points())
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "{0} among {1} ({2} is better) → {3}")
	@CsvSource({ "5,  0 10,  HIGHER, 8.00", "10, 0 4,   HIGHER, 10.00", "0,  10 4,  HIGHER, 6.00",
			"0,  10 4,  LOWER,  10.00", "10, 0 4,   LOWER,  6.00", "7,  7 7,   HIGHER, 10.00",
			"0,  0 0,   HIGHER, 10.00", "7,  '',    LOWER,  10.00" })
	void withoutBoundsTheCategoryHasThem(BigDecimal actual, String others, Direction direction, BigDecimal points) {
		assertThat(Efficacy.OVER_CATEGORY.points(Given.among(actual, BigDecimal.ONE, direction, others), BigDecimal.TEN)
			.points()).isEqualTo(points);
	}

	@Test
	void theArithmeticIsWrittenOutWithItsNumbers() {
		assertThat(new Efficacy(number("96"), number("540"))
			.points(Given.among(number("312"), BigDecimal.ONE, Direction.HIGHER, ""), number("100"))
			.text()).isEqualTo("100 × (0.6 + 0.4 × (312 − 96)/(540 − 96)) = 79.459459 → 79.46");
	}

}
