package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;

/**
 * {@code PROPORTIONAL} 按比例: {@code w × min(c, cap)}.
 *
 * @param cap how far completion counts, more than 0; 1 unless given
 */
public record Proportional(BigDecimal cap) implements Rule {

	public static final Proportional PLAIN = new Proportional(BigDecimal.ONE);

	@Override
	public RuleKind kind() {
		return RuleKind.PROPORTIONAL;
	}

	@Override
	public boolean needsTarget() {
		return true;
	}

	@Override
	public BigDecimal most(BigDecimal weight) {
		return weight.multiply(this.cap);
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		Completion completion = facts.completion();
		String by = Decimals.text(weight) + " × ";
		if (completion.reaches(this.cap)) {
			return Arithmetic.of(Step.of(Formula.SHARE_CAPPED,
					Map.of("weight", weight, "cap", this.cap, "completion", completion.value()),
					by + Decimals.text(this.cap), weight.multiply(this.cap)));
		}
		return Arithmetic.of(Step.of(Formula.SHARE_OF_TARGET,
				Map.of("weight", weight, "dividend", completion.dividend(), "divisor", completion.divisor()),
				by + completion.text(), completion.of(weight)));
	}

}
