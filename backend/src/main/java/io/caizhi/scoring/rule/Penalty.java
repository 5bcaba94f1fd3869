package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;

/**
 * {@code PENALTY} 扣分: {@code w − per × occurrences}, not below the floor. The occurrences
 * are the indicator's value: missing or late returns, say.
 *
 * @param per points that each costs, more than 0
 * @param floor 0 to the weight
 */
public record Penalty(BigDecimal per, BigDecimal floor) implements Rule {

	@Override
	public RuleKind kind() {
		return RuleKind.PENALTY;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		BigDecimal occurrences = facts.actual().max(BigDecimal.ZERO);
		BigDecimal left = weight.subtract(this.per.multiply(occurrences));
		Map<String, BigDecimal> numbers = Map.of("weight", weight, "per", this.per, "occurrences", occurrences, "floor",
				this.floor);
		if (left.compareTo(this.floor) < 0) {
			return Arithmetic.of(Step.plain(Formula.PENALTY_FLOOR, numbers, this.floor.min(weight)));
		}
		return Arithmetic.of(Step.of(Formula.PENALTY, numbers,
				Decimals.text(weight) + " − " + Decimals.text(this.per) + " × " + Decimals.text(occurrences), left));
	}

}
