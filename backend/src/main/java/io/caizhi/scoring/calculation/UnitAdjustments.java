package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Arithmetic;
import io.caizhi.scoring.rule.Decimals;
import io.caizhi.scoring.rule.Formula;
import io.caizhi.scoring.rule.Step;
import io.caizhi.scoring.scheme.Adjustment;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.BonusRule;
import io.caizhi.scoring.scheme.DeductionRule;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.VetoRule;
import org.jspecify.annotations.Nullable;

/**
 * What the office's decisions do to a unit's score, by rule of the scheme and in its
 * order: bonuses each within their cap and together within the scheme's, then deductions,
 * then vetoes.
 */
final class UnitAdjustments {

	private static final Comparator<Adjustment> OLDEST_FIRST = Comparator.comparing(Adjustment::month)
		.thenComparing((adjustment) -> adjustment.id().value());

	private final Scheme scheme;

	private final CategoryInput input;

	private final UnitInput unit;

	UnitAdjustments(Scheme scheme, CategoryInput input, UnitInput unit) {
		this.scheme = scheme;
		this.input = input;
		this.unit = unit;
	}

	List<AdjustmentScore> scores() {
		List<AdjustmentScore> scores = new ArrayList<>();
		BigDecimal left = this.scheme.bonusCap();
		for (BonusRule rule : this.scheme.bonuses()) {
			List<Adjustment> decided = decided(AdjustmentKind.BONUS, rule.code());
			if (!decided.isEmpty()) {
				AdjustmentScore score = bonus(rule, decided, left);
				left = left.subtract(score.points());
				scores.add(score);
			}
		}
		for (DeductionRule rule : this.scheme.deductions()) {
			List<Adjustment> decided = decided(AdjustmentKind.DEDUCTION, rule.code());
			if (!decided.isEmpty()) {
				scores.add(score(AdjustmentKind.DEDUCTION, rule.code(), rule.name(), decided,
						capped(perOccurrence(rule.points(), decided), rule.cap())));
			}
		}
		for (VetoRule rule : this.scheme.vetoes()) {
			List<Adjustment> decided = decided(AdjustmentKind.VETO, rule.code());
			if (!decided.isEmpty()) {
				scores.add(score(AdjustmentKind.VETO, rule.code(), rule.name(), decided, null));
			}
		}
		return scores;
	}

	private AdjustmentScore bonus(BonusRule rule, List<Adjustment> decided, BigDecimal left) {
		Arithmetic earned = (rule.indicator() != null) ? perPercent(rule.points(), rule.indicator())
				: perOccurrence(rule.points(), decided);
		return score(AdjustmentKind.BONUS, rule.code(), rule.name(), decided, capped(capped(earned, rule.cap()), left));
	}

	private static Arithmetic perOccurrence(BigDecimal per, List<Adjustment> decided) {
		BigDecimal occurrences = BigDecimal.valueOf(occurrences(decided));
		return Arithmetic.of(Step.of(Formula.PER_OCCURRENCE, Map.of("per", per, "occurrences", occurrences),
				Decimals.text(per) + " × " + Decimals.text(occurrences), per.multiply(occurrences)));
	}

	/** Nothing without a target to exceed, or with a target of nothing. */
	private Arithmetic perPercent(BigDecimal per, IndicatorCode indicator) {
		ItemInput facts = this.unit.item(indicator);
		@Nullable BigDecimal actual = facts.actual();
		@Nullable BigDecimal target = facts.target();
		if (!facts.assigned() || actual == null || target == null || target.signum() <= 0) {
			return Arithmetic.of(Step.plain(Formula.NO_TARGET, Map.of("per", per), BigDecimal.ZERO));
		}
		boolean lower = this.input.direction(indicator) == Direction.LOWER;
		BigDecimal above = (lower ? target.subtract(actual) : actual.subtract(target)).max(BigDecimal.ZERO);
		String line = Decimals.text(per) + " × 100 × " + Decimals.text(above) + "/" + Decimals.text(target);
		return Arithmetic.of(Step.of(Formula.PER_PERCENT, Map.of("per", per, "above", above, "target", target), line,
				Decimals.quotient(per.multiply(Decimals.HUNDRED).multiply(above), target)));
	}

	private static Arithmetic capped(Arithmetic earned, @Nullable BigDecimal cap) {
		return (cap == null || earned.unrounded().compareTo(cap) <= 0) ? earned
				: earned.then(Step.plain(Formula.CAPPED, Map.of("cap", cap), cap));
	}

	private List<Adjustment> decided(AdjustmentKind kind, String rule) {
		return this.unit.adjustments()
			.stream()
			.filter((adjustment) -> adjustment.kind() == kind && adjustment.rule().equals(rule))
			.sorted(OLDEST_FIRST)
			.toList();
	}

	private static AdjustmentScore score(AdjustmentKind kind, String code, String name, List<Adjustment> decided,
			@Nullable Arithmetic arithmetic) {
		return new AdjustmentScore(kind, code, name, occurrences(decided),
				decided.stream().map(Adjustment::id).toList(), arithmetic,
				(arithmetic != null) ? arithmetic.points() : Decimals.points(BigDecimal.ZERO));
	}

	private static int occurrences(List<Adjustment> decided) {
		return decided.stream().mapToInt(Adjustment::occurrences).sum();
	}

}
