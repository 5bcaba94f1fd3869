package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;

/** {@code ALL_OR_NOTHING} 达标: the weight if {@code c ≥ 1}, judged exactly, else 0. */
public record AllOrNothing() implements Rule {

	@Override
	public RuleKind kind() {
		return RuleKind.ALL_OR_NOTHING;
	}

	@Override
	public boolean needsTarget() {
		return true;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		Completion completion = facts.completion();
		Map<String, BigDecimal> numbers = Map.of("weight", weight, "dividend", completion.dividend(), "divisor",
				completion.divisor());
		return Arithmetic.of(completion.reaches(BigDecimal.ONE) ? Step.plain(Formula.REACHED, numbers, weight)
				: Step.plain(Formula.NOT_REACHED, numbers, BigDecimal.ZERO));
	}

}
