package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code GROWTH(goal)} 增长: w × clamp(((a − base)/base)/goal, 0, 1). */
class GrowthTest {

	@ParameterizedTest(name = "{0} after {1} ({2} is better), goal {3} → {4}")
	@CsvSource({ "110, 100, HIGHER, 0.2, 2.50", "120, 100, HIGHER, 0.2, 5.00", "150, 100, HIGHER, 0.2, 5.00",
			"100, 100, HIGHER, 0.2, 0.00", "90,  100, HIGHER, 0.2, 0.00", "3,   0,   HIGHER, 0.2, 5.00",
			"0,   0,   HIGHER, 0.2, 0.00", "80,  75,  HIGHER, 0.2, 1.67", "90,  100, LOWER,  0.2, 2.50",
			"80,  100, LOWER,  0.2, 5.00", "110, 100, LOWER,  0.2, 0.00", "0,   0,   LOWER,  0.2, 5.00",
			"3,   0,   LOWER,  0.2, 0.00" })
	void growthEarnsUpToTheGoal(BigDecimal actual, BigDecimal base, Direction direction, BigDecimal goal,
			BigDecimal points) {
		assertThat(new Growth(goal).points(Given.base(actual, base, direction), number("5")).points())
			.isEqualTo(points);
	}

	@Test
	void theArithmeticIsWrittenOutWithItsNumbers() {
		assertThat(new Growth(number("0.2"))
			.points(Given.base(number("110"), number("100"), Direction.HIGHER), number("5"))
			.text()).isEqualTo("5 × ((110 − 100)/100)/0.2 = 2.5 → 2.50");
		assertThat(
				new Growth(number("0.2")).points(Given.base(number("90"), number("100"), Direction.LOWER), number("5"))
					.text())
			.isEqualTo("5 × ((100 − 90)/100)/0.2 = 2.5 → 2.50");
	}

}
