package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.caizhi.plan.yearly.Direction;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a rule earns over what it judges by, for the small plot of its form. The points
 * come from the rule itself, so that the plot cannot say another thing than a score.
 *
 * @param axis what runs to the right
 * @param points from left to right
 */
@Schema(name = "ScoringPlot")
public record RulePlot(Axis axis, List<Point> points) {

	private static final int PERCENT = 150;

	private static final int PLACES = 30;

	private static final int OCCURRENCES = 20;

	/** What a rule is plotted over. */
	@Schema(name = "ScoringPlotAxis")
	public enum Axis {

		/** 0 to 150 % of the target. */
		COMPLETION,
		/** 0 to 100 % of the first of the category. */
		SHARE_OF_FIRST,
		/** Place 1 to 30. */
		RANK,
		/** From below the low bound to above the high one, in percent of the way. */
		RANGE,
		/** Growth, 0 to 150 % of the goal. */
		GROWTH,
		/** 0 to 20 occurrences. */
		OCCURRENCES

	}

	/**
	 * One point of the plot.
	 *
	 * @param x percent, place or number by the axis
	 */
	@Schema(name = "ScoringPlotPoint")
	public record Point(@Schema(example = "80") int x, @Schema(example = "7.50") BigDecimal points) {

	}

	/**
	 * The plot of a rule at a weight. A composite is drawn over what its first rule
	 * judges by.
	 */
	public static RulePlot of(Rule rule, BigDecimal weight) {
		Axis axis = axis((rule instanceof Composite composite) ? composite.first() : rule);
		return switch (axis) {
			case RANK -> plot(axis, 1, PLACES, rule, weight, RulePlot::ranked);
			case OCCURRENCES -> plot(axis, 0, OCCURRENCES, rule, weight,
					(x) -> facts(BigDecimal.valueOf(x), BigDecimal.valueOf(OCCURRENCES)));
			case RANGE -> plot(axis, -25, 125, rule, weight, (x) -> within(rule, x));
			case GROWTH -> plot(axis, 0, PERCENT, rule, weight, (x) -> grown(rule, x));
			case SHARE_OF_FIRST ->
				plot(axis, 0, 100, rule, weight, (x) -> facts(BigDecimal.valueOf(x), Decimals.HUNDRED));
			case COMPLETION ->
				plot(axis, 0, PERCENT, rule, weight, (x) -> facts(BigDecimal.valueOf(x), Decimals.HUNDRED));
		};
	}

	private static RulePlot plot(Axis axis, int from, int to, Rule rule, BigDecimal weight,
			Function<Integer, Facts> facts) {
		return new RulePlot(axis,
				IntStream.rangeClosed(from, to)
					.mapToObj((x) -> new Point(x, rule.points(facts.apply(x), weight).points()))
					.toList());
	}

	private static Axis axis(Rule rule) {
		return switch (rule) {
			case Proportional it -> Axis.COMPLETION;
			case Bands it -> Axis.COMPLETION;
			case AllOrNothing it -> Axis.COMPLETION;
			case Composite it -> Axis.COMPLETION;
			case Relative it -> Axis.SHARE_OF_FIRST;
			case Ranked it -> Axis.RANK;
			case Efficacy it -> Axis.RANGE;
			case Growth it -> Axis.GROWTH;
			case Penalty it -> Axis.OCCURRENCES;
		};
	}

	/**
	 * A unit with so much of 100, the first of the category having 100 and the last none.
	 */
	private static Facts facts(BigDecimal actual, BigDecimal whole) {
		return new Facts(actual, whole, whole, Direction.HIGHER, BigDecimal.ONE, field(BigDecimal.ZERO, whole),
				(condition) -> true);
	}

	private static Facts ranked(int place) {
		Field field = Field.of(Direction.HIGHER,
				IntStream.rangeClosed(1, PLACES)
					.mapToObj((x) -> new Field.Runner(BigDecimal.valueOf(PLACES - x + 1L), BigDecimal.ONE))
					.toList());
		BigDecimal actual = BigDecimal.valueOf(PLACES - place + 1L);
		return new Facts(actual, BigDecimal.valueOf(PLACES), BigDecimal.valueOf(PLACES), Direction.HIGHER,
				BigDecimal.ONE, field, (condition) -> true);
	}

	private static Facts within(Rule rule, int percent) {
		Efficacy efficacy = efficacy(rule);
		BigDecimal low = (efficacy.low() != null) ? efficacy.low() : BigDecimal.ZERO;
		BigDecimal high = (efficacy.high() != null) ? efficacy.high() : Decimals.HUNDRED;
		BigDecimal actual = low.add(high.subtract(low).multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
		return new Facts(actual, high, high, Direction.HIGHER, BigDecimal.ONE, field(low, high), (condition) -> true);
	}

	private static Efficacy efficacy(Rule rule) {
		return switch (rule) {
			case Efficacy it -> it;
			case Composite it -> efficacy(it.first());
			default -> Efficacy.OVER_CATEGORY;
		};
	}

	private static Facts grown(Rule rule, int percent) {
		BigDecimal goal = switch (rule) {
			case Growth it -> it.goal();
			case Composite it when it.first() instanceof Growth growth -> growth.goal();
			default -> BigDecimal.ONE;
		};
		BigDecimal actual = Decimals.HUNDRED.add(goal.multiply(BigDecimal.valueOf(percent)));
		return new Facts(actual, actual, Decimals.HUNDRED, Direction.HIGHER, BigDecimal.ONE,
				field(BigDecimal.ZERO, actual), (condition) -> true);
	}

	private static Field field(BigDecimal least, BigDecimal most) {
		return Field.of(Direction.HIGHER,
				List.of(new Field.Runner(least, BigDecimal.ONE), new Field.Runner(most, BigDecimal.ONE)));
	}

}
