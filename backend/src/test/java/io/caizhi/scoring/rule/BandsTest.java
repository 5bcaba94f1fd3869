package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Bands.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code BANDS} 分档: w × the fraction of the highest band that is reached. */
class BandsTest {

	private static final Bands BANDS = new Bands(List.of(band("1", "1"), band("0.8", "0.75"), band("0.5", "0.5")));

	@ParameterizedTest(name = "{0} of {1} ({2} is better) at weight {3} → {4}")
	@CsvSource({ "120,     100, HIGHER, 20, 20.00", "100,     100, HIGHER, 20, 20.00",
			"99.9999, 100, HIGHER, 20, 15.00", "80,      100, HIGHER, 20, 15.00", "79.9999999, 100, HIGHER, 20, 10.00",
			"50,      100, HIGHER, 20, 10.00", "49.9999, 100, HIGHER, 20, 0.00", "0,       100, HIGHER, 20, 0.00",
			"0,       0,   HIGHER, 20, 20.00", "125,     100, LOWER,  20, 15.00", "126,     100, LOWER,  20, 10.00",
			"0,       100, LOWER,  20, 20.00" })
	void theHighestBandReachedCounts(BigDecimal actual, BigDecimal target, Direction direction, BigDecimal weight,
			BigDecimal points) {
		assertThat(BANDS.points(Given.target(actual, target, direction), weight).points()).isEqualTo(points);
	}

	@ParameterizedTest(name = "insured at {0} → {1}")
	@CsvSource({ "0.9, 10.00", "0.8, 10.00", "0.79, 6.00" })
	void aBandMayAskForAnotherIndicatorToo(BigDecimal insured, BigDecimal points) {
		IndicatorCode other = new IndicatorCode("A02");
		Bands both = new Bands(List.of(new Band(BigDecimal.ONE, BigDecimal.ONE, new Condition(other, number("0.8"))),
				band("1", "0.6")));
		Facts facts = Given.target(number("100"), number("100"), Direction.HIGHER,
				(condition) -> condition.indicator().equals(other) && insured.compareTo(condition.completion()) >= 0);

		assertThat(both.points(facts, BigDecimal.TEN).points()).isEqualTo(points);
	}

	@Test
	void theArithmeticNamesTheBand() {
		Arithmetic arithmetic = BANDS.points(Facts.of(number("83"), number("100")), number("20"));

		assertThat(arithmetic.text()).isEqualTo("20 × 0.75 = 15 → 15.00");
		assertThat(arithmetic.steps().getFirst().numbers()).containsEntry("bound", number("0.8"))
			.containsEntry("completion", number("0.830000"));
	}

	private static Band band(String from, String fraction) {
		return new Band(number(from), number(fraction));
	}

}
