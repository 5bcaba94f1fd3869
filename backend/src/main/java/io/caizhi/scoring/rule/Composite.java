package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code COMPOSITE} 静态动态: {@code share ×} the points of one rule {@code + (1 − share) ×}
 * those of another on the same indicator, neither rounded to points before.
 *
 * @param share of the first rule, 0 to 1
 * @param first no composite itself
 * @param second no composite itself
 */
public record Composite(BigDecimal share, Rule first, Rule second) implements Rule {

	public Composite {
		if (first instanceof Composite || second instanceof Composite) {
			throw new IllegalArgumentException("composites are made of plain rules");
		}
	}

	@Override
	public RuleKind kind() {
		return RuleKind.COMPOSITE;
	}

	@Override
	public boolean needsTarget() {
		return this.first.needsTarget() || this.second.needsTarget();
	}

	@Override
	public boolean needsBase() {
		return this.first.needsBase() || this.second.needsBase();
	}

	@Override
	public BigDecimal most(BigDecimal weight) {
		return this.share.multiply(this.first.most(weight)).add(rest().multiply(this.second.most(weight)));
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		Arithmetic one = this.first.points(facts, weight);
		Arithmetic other = this.second.points(facts, weight);
		Step joined = Step.of(Formula.COMPOSITE,
				Map.of("share", this.share, "first", one.unrounded(), "rest", rest(), "second", other.unrounded()),
				Decimals.text(this.share) + " × " + Decimals.text(one.unrounded()) + " + " + Decimals.text(rest())
						+ " × " + Decimals.text(other.unrounded()),
				this.share.multiply(one.unrounded()).add(rest().multiply(other.unrounded())));
		return new Arithmetic(Stream.of(one.steps(), other.steps()).flatMap(List::stream).toList()).then(joined);
	}

	private BigDecimal rest() {
		return BigDecimal.ONE.subtract(this.share);
	}

}
