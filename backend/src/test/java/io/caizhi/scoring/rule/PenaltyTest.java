package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code PENALTY(per, floor)} 扣分: w − per × occurrences, not below the floor. */
class PenaltyTest {

	@ParameterizedTest(name = "{0} times {1}, floor {2} → {3}")
	@CsvSource({ "0, 0.5, 0, 3.00", "4, 0.5, 0, 1.00", "6, 0.5, 0, 0.00", "9, 0.5, 0, 0.00", "9, 0.5, 1, 1.00",
			"3, 0.333, 0, 2.00", "-2, 0.5, 0, 3.00" })
	void everyOccurrenceCosts(BigDecimal occurrences, BigDecimal per, BigDecimal floor, BigDecimal points) {
		assertThat(new Penalty(per, floor)
			.points(Given.among(occurrences, BigDecimal.ONE, Direction.LOWER, ""), number("3"))
			.points()).isEqualTo(points);
	}

	@Test
	void theArithmeticIsWrittenOutWithItsNumbers() {
		assertThat(new Penalty(number("0.5"), BigDecimal.ZERO)
			.points(Given.among(number("4"), BigDecimal.ONE, Direction.LOWER, ""), number("3"))
			.text()).isEqualTo("3 − 0.5 × 4 = 1 → 1.00");
	}

}
