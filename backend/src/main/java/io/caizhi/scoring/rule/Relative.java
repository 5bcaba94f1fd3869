package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Map;

import io.caizhi.scoring.rule.Field.Runner;

/**
 * {@code RELATIVE} 相对第一: {@code w × (a × d)/max} over the category of {@code a × d}.
 * Where lower is better the share runs the other way, the least {@code a/d} over the own,
 * and whoever has none at all is first. The coefficients stand in the scheme, by unit.
 */
public record Relative() implements Rule {

	@Override
	public RuleKind kind() {
		return RuleKind.RELATIVE;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		return Arithmetic.of(facts.lower() ? lower(facts, weight) : higher(facts, weight));
	}

	private static Step higher(Facts facts, BigDecimal weight) {
		Runner first = facts.field().first();
		BigDecimal best = first.actual().multiply(first.difficulty());
		BigDecimal own = facts.actual().multiply(facts.difficulty());
		if (best.signum() <= 0) {
			return Step.plain(Formula.ALL_ZERO, Map.of("weight", weight), BigDecimal.ZERO);
		}
		BigDecimal counted = Decimals.within(BigDecimal.ZERO, own, best);
		return step(weight, facts, first, Decimals.quotient(weight.multiply(counted), best));
	}

	private static Step lower(Facts facts, BigDecimal weight) {
		Runner first = facts.field().first();
		if (facts.actual().signum() <= 0) {
			return Step.of(Formula.SHARE_CAPPED,
					Map.of("weight", weight, "cap", BigDecimal.ONE, "completion", BigDecimal.ONE),
					Decimals.text(weight) + " × 1", weight);
		}
		BigDecimal best = first.actual().max(BigDecimal.ZERO).multiply(facts.difficulty());
		BigDecimal own = facts.actual().multiply(first.difficulty());
		return step(weight, facts, first, Decimals.quotient(weight.multiply(best.min(own)), own));
	}

	private static Step step(BigDecimal weight, Facts facts, Runner first, BigDecimal result) {
		String own = side(facts.actual(), facts.difficulty(), facts.lower());
		String best = side(first.actual(), first.difficulty(), facts.lower());
		return Step.of(Formula.SHARE_OF_FIRST,
				Map.of("weight", weight, "actual", facts.actual(), "difficulty", facts.difficulty(), "firstActual",
						first.actual(), "firstDifficulty", first.difficulty()),
				Decimals.text(weight) + " × " + (facts.lower() ? best + "/" + own : own + "/" + best), result);
	}

	private static String side(BigDecimal actual, BigDecimal difficulty, boolean lower) {
		if (difficulty.compareTo(BigDecimal.ONE) == 0) {
			return Decimals.text(actual);
		}
		return "(" + Decimals.text(actual) + (lower ? "/" : " × ") + Decimals.text(difficulty) + ")";
	}

}
