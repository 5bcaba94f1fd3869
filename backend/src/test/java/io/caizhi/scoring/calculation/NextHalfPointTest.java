package io.caizhi.scoring.calculation;

import java.util.List;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.scoring.calculation.NextHalfPoint.Improvement;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.caizhi.scoring.calculation.Scene.id;
import static io.caizhi.scoring.calculation.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What brings the next half point soonest. */
class NextHalfPointTest {

	private static final String WUYI = "乌衣镇";

	@ParameterizedTest(name = "{0}: {1} of {2} ({3} is better) → {4} for {5} more")
	@MethodSource("single")
	void theSmallestChangeThatIsEnough(Rule rule, String actual, String target, Direction direction, String to,
			String gain) {
		Scene scene = new Scene().item("A01", "10", rule, direction)
			.item("A02", "90", Proportional.PLAIN)
			.value(WUYI, "A01", actual, target)
			.value(WUYI, "A02", "9", "9")
			.value("珠龙镇", "A01", "60", "100")
			.value("施集镇", "A01", "90", "100");

		assertThat(of(scene)).singleElement().satisfies((improvement) -> {
			assertThat(improvement.to()).isEqualTo(to);
			assertThat(improvement.gain()).isEqualTo(gain);
		});
	}

	static List<Arguments> single() {
		return List.of(Arguments.of(Proportional.PLAIN, "80", "100", Direction.HIGHER, "85", "0.50"),
				Arguments.of(Proportional.PLAIN, "80.5", "100", Direction.HIGHER, "85.5", "0.50"),
				Arguments.of(Proportional.PLAIN, "312", "350", Direction.HIGHER, "330", "0.52"),
				Arguments.of(Proportional.PLAIN, "2", "9.150685", Direction.HIGHER, "3", "1.09"),
				Arguments.of(Proportional.PLAIN, "98", "100", Direction.HIGHER, "100", "0.20"),
				Arguments.of(Proportional.PLAIN, "125", "100", Direction.LOWER, "117", "0.55"),
				Arguments.of(new AllOrNothing(), "40", "100", Direction.HIGHER, "100", "10.00"),
				Arguments.of(new Relative(), "45", null, Direction.HIGHER, "50", "0.56"),
				Arguments.of(new Ranked(number("0.05")), "45", null, Direction.HIGHER, "60", "0.50"),
				Arguments.of(Efficacy.OVER_CATEGORY, "70", null, Direction.HIGHER, "74", "0.54"));
	}

	@Test
	void theLeastEffortComesFirst() {
		Scene scene = new Scene().item("A01", "10", Proportional.PLAIN)
			.item("A02", "40", Proportional.PLAIN)
			.item("A03", "50", Proportional.PLAIN)
			.value(WUYI, "A01", "50", "100")
			.value(WUYI, "A02", "500", "1000")
			.value(WUYI, "A03", "100", "100");

		assertThat(of(scene)).extracting((one) -> one.indicator().value(), Improvement::change, Improvement::effort)
			.containsExactly(tuple("A02", number("13"), number("0.013000")),
					tuple("A01", number("5"), number("0.050000")));
	}

	@Test
	void reportingWhatIsMissingIsThere() {
		Scene scene = new Scene().item("A01", "10", Proportional.PLAIN)
			.item("A02", "90", Efficacy.OVER_CATEGORY)
			.value(WUYI, "A01", null, "100")
			.value(WUYI, "A02", null, null)
			.value("珠龙镇", "A02", "60", null);

		assertThat(of(scene)).extracting((one) -> one.indicator().value(), Improvement::from, Improvement::to)
			.containsExactly(tuple("A02", null, number("0")), tuple("A01", null, number("5")));
	}

	@Test
	void whatAPenaltyCountsCannotBeUndoneAndWhatIsNotTheUnitsIsNotAsked() {
		Scene scene = new Scene().item("A01", "50", new Penalty(number("1"), number("0")), Direction.LOWER)
			.item("A02", "50", Proportional.PLAIN)
			.value(WUYI, "A01", "7", null);

		assertThat(of(scene)).isEmpty();
	}

	private static List<Improvement> of(Scene scene) {
		return NextHalfPoint.of(scene.scheme(), scene.input(), id(WUYI));
	}

}
