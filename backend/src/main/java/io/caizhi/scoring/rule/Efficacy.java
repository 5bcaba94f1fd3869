package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * {@code EFFICACY} 功效系数: {@code w × (0.6 + 0.4 × clamp((a − low)/(high − low), 0, 1))};
 * where lower is better, {@code (high − a)/(high − low)}. All of the weight where the
 * category's maximum and minimum are the same.
 *
 * @param low given, or the category's minimum
 * @param high given together with it and above it, or the category's maximum
 */
public record Efficacy(@Nullable BigDecimal low, @Nullable BigDecimal high) implements Rule {

	/** Over the category's minimum and maximum. */
	public static final Efficacy OVER_CATEGORY = new Efficacy(null, null);

	private static final BigDecimal SURE = new BigDecimal("0.6");

	private static final BigDecimal EARNED = new BigDecimal("0.4");

	@Override
	public RuleKind kind() {
		return RuleKind.EFFICACY;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		BigDecimal from = (this.low != null) ? this.low : facts.field().least();
		BigDecimal to = (this.high != null) ? this.high : facts.field().most();
		BigDecimal actual = facts.actual();
		Map<String, BigDecimal> numbers = Map.of("weight", weight, "actual", actual, "low", from, "high", to);
		if (from.compareTo(to) == 0) {
			return Arithmetic.of(Step.plain(Formula.ALL_EQUAL, numbers, weight));
		}
		BigDecimal span = to.subtract(from);
		BigDecimal way = facts.lower() ? to.subtract(actual) : actual.subtract(from);
		if (way.signum() <= 0) {
			return Arithmetic
				.of(Step.of(Formula.EFFICACY_LOW, numbers, Decimals.text(weight) + " × 0.6", weight.multiply(SURE)));
		}
		if (way.compareTo(span) >= 0) {
			return Arithmetic.of(Step.plain(Formula.EFFICACY_HIGH, numbers, weight));
		}
		BigDecimal dividend = weight.multiply(SURE.multiply(span).add(EARNED.multiply(way)));
		String line = facts.lower() ? difference(to, actual) : difference(actual, from);
		return Arithmetic.of(Step.of(Formula.EFFICACY, numbers,
				Decimals.text(weight) + " × (0.6 + 0.4 × " + line + "/" + difference(to, from) + ")",
				Decimals.quotient(dividend, span)));
	}

	private static String difference(BigDecimal one, BigDecimal other) {
		return "(" + Decimals.text(one) + " − " + Decimals.text(other) + ")";
	}

}
