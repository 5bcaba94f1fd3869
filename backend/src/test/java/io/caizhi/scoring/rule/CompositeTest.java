package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@code COMPOSITE(share)} 静态动态: share × the points of one rule + (1 − share) × those of
 * another.
 */
class CompositeTest {

	@ParameterizedTest(name = "{0} of {1}, {2} a year before, share {3} → {4}")
	@CsvSource({ "80, 100, 75, 0.4, 5.20", "80, 100, 75, 1,   8.00", "80, 100, 75, 0,   3.33",
			"100, 100, 50, 0.5, 10.00", "0, 100, 75, 0.4, 0.00" })
	void bothRulesShareTheWeight(BigDecimal actual, BigDecimal target, BigDecimal base, BigDecimal share,
			BigDecimal points) {
		assertThat(of(actual, target, base, share).points()).isEqualTo(points);
	}

	@Test
	void thePartsAreNotRoundedToPointsBefore() {
		// 0.5 × 0.333333 + 0.5 × 0.333333 is 0.333333; of rounded parts it would be 0.33
		Composite both = new Composite(number("0.5"), Proportional.PLAIN, Proportional.PLAIN);

		assertThat(both.points(Facts.of(BigDecimal.ONE, number("3")), BigDecimal.ONE).unrounded())
			.isEqualTo("0.333333");
	}

	@Test
	void theArithmeticShowsBothParts() {
		assertThat(of(number("80"), number("100"), number("75"), number("0.4")).text())
			.isEqualTo("10 × 80/100 = 8; 10 × ((80 − 75)/75)/0.2 = 3.333333; 0.4 × 8 + 0.6 × 3.333333 = 5.2 → 5.20");
	}

	@Test
	void itNeedsWhatEitherPartNeeds() {
		Composite both = new Composite(number("0.4"), Proportional.PLAIN, new Growth(number("0.2")));

		assertThat(both.needsTarget()).isTrue();
		assertThat(both.needsBase()).isTrue();
		assertThat(new Composite(number("0.4"), new Relative(), new Ranked(number("0.1"))).needsTarget()).isFalse();
	}

	@Test
	void aCompositeHoldsNoComposite() {
		Composite inner = new Composite(number("0.4"), Proportional.PLAIN, new Relative());

		assertThatIllegalArgumentException().isThrownBy(() -> new Composite(number("0.4"), inner, new Relative()));
	}

	private static Arithmetic of(BigDecimal actual, BigDecimal target, BigDecimal base, BigDecimal share) {
		Facts facts = new Facts(actual, target, base, Direction.HIGHER, BigDecimal.ONE,
				Field.alone(Direction.HIGHER, actual), Facts.Others.NONE);
		return new Composite(share, Proportional.PLAIN, new Growth(number("0.2"))).points(facts, BigDecimal.TEN);
	}

}
