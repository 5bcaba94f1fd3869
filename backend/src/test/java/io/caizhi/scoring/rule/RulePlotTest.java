package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.RulePlot.Axis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

/** The small plot of a rule says what a score says. */
class RulePlotTest {

	@ParameterizedTest(name = "{0}: at {2} → {3}")
	@MethodSource("points")
	void thePointsAreTheRules(Rule rule, Axis axis, int x, String points) {
		RulePlot plot = RulePlot.of(rule, BigDecimal.TEN);

		assertThat(plot.axis()).isEqualTo(axis);
		assertThat(plot.points()).filteredOn((point) -> point.x() == x)
			.singleElement()
			.satisfies((point) -> assertThat(point.points()).isEqualTo(points));
	}

	static List<Arguments> points() {
		Rule bands = new Bands(List.of(new Band(number("1"), number("1")), new Band(number("0.8"), number("0.75"))));
		Rule growth = new Growth(number("0.2"));
		return List.of(Arguments.of(Proportional.PLAIN, Axis.COMPLETION, 80, "8.00"),
				Arguments.of(Proportional.PLAIN, Axis.COMPLETION, 150, "10.00"),
				Arguments.of(new Proportional(number("1.2")), Axis.COMPLETION, 150, "12.00"),
				Arguments.of(bands, Axis.COMPLETION, 79, "0.00"), Arguments.of(bands, Axis.COMPLETION, 80, "7.50"),
				Arguments.of(new AllOrNothing(), Axis.COMPLETION, 99, "0.00"),
				Arguments.of(new Relative(), Axis.SHARE_OF_FIRST, 25, "2.50"),
				Arguments.of(new Ranked(number("0.1")), Axis.RANK, 1, "10.00"),
				Arguments.of(new Ranked(number("0.1")), Axis.RANK, 4, "7.00"),
				Arguments.of(new Efficacy(number("96"), number("540")), Axis.RANGE, 50, "8.00"),
				Arguments.of(Efficacy.OVER_CATEGORY, Axis.RANGE, 100, "10.00"),
				Arguments.of(Efficacy.OVER_CATEGORY, Axis.RANGE, -25, "6.00"),
				Arguments.of(growth, Axis.GROWTH, 50, "5.00"), Arguments.of(growth, Axis.GROWTH, 150, "10.00"),
				Arguments.of(new Penalty(number("0.5"), number("1")), Axis.OCCURRENCES, 4, "8.00"),
				Arguments.of(new Penalty(number("0.5"), number("1")), Axis.OCCURRENCES, 20, "1.00"),
				Arguments.of(new Composite(number("0.5"), Proportional.PLAIN, new AllOrNothing()), Axis.COMPLETION, 80,
						"4.00"));
	}

}
