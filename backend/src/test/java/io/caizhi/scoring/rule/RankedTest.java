package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code RANKED(step)} 位次: w × max(0, 1 − step × (rank − 1)). */
class RankedTest {

	@ParameterizedTest(name = "{0} among {1} ({2} is better), step {3} → {4}")
	@CsvSource({ "90, 80 70 60,       HIGHER, 0.1,  10.00", "80, 90 70 60,       HIGHER, 0.1,  9.00",
			"80, 90 80 60,       HIGHER, 0.1,  9.00", "60, 90 80 80,       HIGHER, 0.1,  7.00",
			"60, 90 80 70 65,    HIGHER, 0.25, 0.00", "50, 90 80 70 65 55, HIGHER, 0.25, 0.00",
			"60, 90 80 70,       LOWER,  0.1,  10.00", "90, 60 80 70,       LOWER,  0.1,  7.00",
			"5,  '',             HIGHER, 0.1,  10.00", "5,  5 5 5,          HIGHER, 0.1,  10.00",
			"80, 90 70 60,       HIGHER, 0,    10.00" })
	void everyPlaceCostsAStep(BigDecimal actual, String others, Direction direction, BigDecimal step,
			BigDecimal points) {
		assertThat(new Ranked(step).points(Given.among(actual, BigDecimal.ONE, direction, others), BigDecimal.TEN)
			.points()).isEqualTo(points);
	}

	@Test
	void difficultyDoesNotMoveARank() {
		assertThat(new Ranked(number("0.1"))
			.points(Given.among(number("50"), number("9"), Direction.HIGHER, "60"), BigDecimal.TEN)
			.points()).isEqualTo("9.00");
	}

	@Test
	void theArithmeticNamesThePlace() {
		assertThat(new Ranked(number("0.02"))
			.points(Given.among(number("5"), BigDecimal.ONE, Direction.HIGHER, "9 8 7 6"), number("200"))
			.text()).isEqualTo("200 × (1 − 0.02 × (5 − 1)) = 184 → 184.00");
	}

}
