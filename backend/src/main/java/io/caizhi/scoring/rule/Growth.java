package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * {@code GROWTH} 增长: {@code w × clamp(((a − base)/base)/goal, 0, 1)}, base the same
 * period a year before; where lower is better, {@code base − a}. With base 0 all of the
 * weight if {@code a > 0} and nothing otherwise; where lower is better, all of it if
 * nothing came up.
 *
 * @param goal the growth that earns all, more than 0: 0.2 is 20 %
 */
public record Growth(BigDecimal goal) implements Rule {

	@Override
	public RuleKind kind() {
		return RuleKind.GROWTH;
	}

	@Override
	public boolean needsBase() {
		return true;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		BigDecimal base = Objects.requireNonNull(facts.base());
		BigDecimal actual = facts.actual();
		Map<String, BigDecimal> numbers = Map.of("weight", weight, "actual", actual, "base", base, "goal", this.goal);
		if (base.signum() == 0) {
			boolean earned = facts.lower() ? actual.signum() <= 0 : actual.signum() > 0;
			return Arithmetic.of(earned ? Step.plain(Formula.GROWTH_FROM_NOTHING, numbers, weight)
					: Step.plain(Formula.GROWTH_NONE, numbers, BigDecimal.ZERO));
		}
		BigDecimal change = facts.lower() ? base.subtract(actual) : actual.subtract(base);
		BigDecimal whole = base.abs().multiply(this.goal);
		if (change.signum() <= 0) {
			return Arithmetic.of(Step.plain(Formula.GROWTH_NONE, numbers, BigDecimal.ZERO));
		}
		if (change.compareTo(whole) >= 0) {
			return Arithmetic.of(Step.plain(Formula.GROWTH_REACHED, numbers, weight));
		}
		String line = Decimals.text(weight) + " × ((" + Decimals.text(facts.lower() ? base : actual) + " − "
				+ Decimals.text(facts.lower() ? actual : base) + ")/" + Decimals.text(base.abs()) + ")/"
				+ Decimals.text(this.goal);
		return Arithmetic.of(Step.of(Formula.GROWTH, numbers, line, Decimals.quotient(weight.multiply(change), whole)));
	}

}
