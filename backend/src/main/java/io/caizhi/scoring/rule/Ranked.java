package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;

/**
 * {@code RANKED} 位次: {@code w × max(0, 1 − step × (rank − 1))}, rank within the category
 * by {@code a}; equals share the better one.
 *
 * @param step the share of the weight that each place costs, 0 to 1
 */
public record Ranked(BigDecimal step) implements Rule {

	@Override
	public RuleKind kind() {
		return RuleKind.RANKED;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		BigDecimal rank = BigDecimal.valueOf(facts.field().rank(facts.actual()));
		BigDecimal share = BigDecimal.ONE.subtract(this.step.multiply(rank.subtract(BigDecimal.ONE)));
		Map<String, BigDecimal> numbers = Map.of("weight", weight, "step", this.step, "rank", rank);
		if (share.signum() <= 0) {
			return Arithmetic.of(Step.plain(Formula.RANK_TOO_LOW, numbers, BigDecimal.ZERO));
		}
		return Arithmetic.of(Step.of(Formula.RANK, numbers,
				Decimals.text(weight) + " × (1 − " + Decimals.text(this.step) + " × (" + Decimals.text(rank) + " − 1))",
				weight.multiply(share)));
	}

}
