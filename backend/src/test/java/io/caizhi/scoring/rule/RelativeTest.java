package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code RELATIVE(difficulty)} 相对第一: w × (a × d)/max of (a × d). */
class RelativeTest {

	@ParameterizedTest(name = "{0} × {1} among {2} at weight {3} → {4}")
	@CsvSource({ "540,   1,    600 12,     600, 540.00", "600,   1,    540 600,    600, 600.00",
			"42.25, 1.15, 52 40,      400, 373.75", "50,    1.2,  52 40,      10,  10.00",
			"0,     1,    52,         10,  0.00", "-4,    1,    52,         10,  0.00",
			"26,    1,    52 0,       10,  5.00", "40,    1,    40×1.25 12, 10,  8.00" })
	void aShareOfTheFirst(BigDecimal actual, BigDecimal difficulty, String others, BigDecimal weight,
			BigDecimal points) {
		assertThat(new Relative().points(Given.among(actual, difficulty, Direction.HIGHER, others), weight).points())
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "{0} at difficulty {1} among {2} → {3}")
	@CsvSource({ "4, 1,   2 8,   5.00", "2, 1,   4 8,   10.00", "4, 2,   2 8,   10.00", "4, 2,   1 8,   5.00",
			"0, 1,   2 8,   10.00", "3, 1,   0 8,   0.00", "8, 1,   4×2 9, 2.50" })
	void whereLowerIsBetterTheShareRunsTheOtherWay(BigDecimal actual, BigDecimal difficulty, String others,
			BigDecimal points) {
		assertThat(new Relative().points(Given.among(actual, difficulty, Direction.LOWER, others), BigDecimal.TEN)
			.points()).isEqualTo(points);
	}

	@Test
	void withEveryValueZeroThereIsNothing() {
		assertThat(new Relative()
			.points(Given.among(BigDecimal.ZERO, BigDecimal.ONE, Direction.HIGHER, "0 0"), BigDecimal.TEN)
			.points()).isEqualTo("0.00");
	}

	@Test
	void whereLowerIsBetterNothingAtAllIsTheBestForEverybody() {
		assertThat(new Relative()
			.points(Given.among(BigDecimal.ZERO, BigDecimal.ONE, Direction.LOWER, "0 0"), BigDecimal.TEN)
			.points()).isEqualTo("10.00");
	}

	@Test
	void theArithmeticShowsBothCoefficients() {
		assertThat(new Relative()
			.points(Given.among(number("42.25"), number("1.15"), Direction.HIGHER, "52"), number("400"))
			.text()).isEqualTo("400 × (42.25 × 1.15)/52 = 373.75 → 373.75");
		assertThat(new Relative().points(Given.among(number("4"), number("2"), Direction.LOWER, "1"), BigDecimal.TEN)
			.text()).isEqualTo("10 × 1/(4/2) = 5 → 5.00");
	}

}
