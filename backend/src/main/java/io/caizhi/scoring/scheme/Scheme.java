package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.UnitCategory;

/**
 * A scheme 考核方案: what one category of units is assessed by in one plan. An issued version
 * never changes.
 *
 * @param version its number, from 1; of a draft, the number it is to be issued under
 * @param items in the order of the page; of an issued version their weights add up to
 * exactly 100
 * @param bonusCap what all bonuses together add at most
 * @param difficulty the coefficients of {@code RELATIVE}, by unit; 1 where none is given
 */
public record Scheme(SchemeId id, PlanId plan, UnitCategory category, int version, List<SchemeItem> items,
		BigDecimal bonusCap, List<BonusRule> bonuses, List<DeductionRule> deductions, List<VetoRule> vetoes,
		Grading grading, Publication publication, Map<TenantId, BigDecimal> difficulty) {

	public Scheme {
		items = List.copyOf(items);
		bonuses = List.copyOf(bonuses);
		deductions = List.copyOf(deductions);
		vetoes = List.copyOf(vetoes);
		TreeMap<TenantId, BigDecimal> ordered = new TreeMap<>(Comparator.comparingLong(TenantId::value));
		ordered.putAll(difficulty);
		difficulty = Collections.unmodifiableMap(ordered);
	}

	/** The unit's coefficient. */
	public BigDecimal difficultyOf(TenantId unit) {
		return this.difficulty.getOrDefault(unit, BigDecimal.ONE);
	}

	public Optional<SchemeItem> item(IndicatorCode indicator) {
		return this.items.stream().filter((item) -> item.indicator().equals(indicator)).findFirst();
	}

	/** What all weights add up to. */
	public BigDecimal weights() {
		return this.items.stream().map(SchemeItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The same with other items, for trying out. */
	public Scheme with(List<SchemeItem> others) {
		return new Scheme(this.id, this.plan, this.category, this.version, others, this.bonusCap, this.bonuses,
				this.deductions, this.vetoes, this.grading, this.publication, this.difficulty);
	}

}
