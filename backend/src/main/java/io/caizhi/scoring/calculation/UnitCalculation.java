package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Arithmetic;
import io.caizhi.scoring.rule.Bands.Condition;
import io.caizhi.scoring.rule.Completion;
import io.caizhi.scoring.rule.Decimals;
import io.caizhi.scoring.rule.Facts;
import io.caizhi.scoring.rule.Field;
import io.caizhi.scoring.rule.Formula;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.rule.Step;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeItem;
import org.jspecify.annotations.Nullable;

/** The score of one unit, before it is compared with the others. */
final class UnitCalculation {

	private final Scheme scheme;

	private final CategoryInput input;

	private final Map<IndicatorCode, Field> fields;

	private final UnitInput unit;

	UnitCalculation(Scheme scheme, CategoryInput input, Map<IndicatorCode, Field> fields, UnitInput unit) {
		this.scheme = scheme;
		this.input = input;
		this.fields = fields;
		this.unit = unit;
	}

	UnitScore score() {
		List<ItemScore> items = items();
		List<AdjustmentScore> adjustments = new UnitAdjustments(this.scheme, this.input, this.unit).scores();
		BigDecimal base = items.stream()
			.map(ItemScore::points)
			.reduce(Decimals.points(BigDecimal.ZERO), BigDecimal::add);
		BigDecimal bonus = sum(adjustments, AdjustmentKind.BONUS);
		BigDecimal deduction = sum(adjustments, AdjustmentKind.DEDUCTION);
		BigDecimal sum = base.add(bonus).subtract(deduction);
		BigDecimal most = Decimals.HUNDRED.add(this.scheme.bonusCap());
		BigDecimal total = Decimals.points(Decimals.within(BigDecimal.ZERO, sum, most));
		boolean vetoed = adjustments.stream().anyMatch((adjustment) -> adjustment.kind() == AdjustmentKind.VETO);
		return new UnitScore(this.unit.unit(), this.unit.name(), this.input.category(), this.unit.suspended(), items,
				adjustments, base, bonus, deduction, total.subtract(sum), total, vetoed, null, null);
	}

	private List<ItemScore> items() {
		List<BigDecimal> effective = effectiveWeights();
		List<ItemScore> scores = new ArrayList<>(effective.size());
		for (int i = 0; i < effective.size(); i++) {
			scores.add(item(this.scheme.items().get(i), effective.get(i)));
		}
		return scores;
	}

	/** One item by itself. */
	ItemScore item(int index) {
		return item(this.scheme.items().get(index), effectiveWeights().get(index));
	}

	private List<BigDecimal> effectiveWeights() {
		List<SchemeItem> items = this.scheme.items();
		return EffectiveWeights.of(items.stream().map(SchemeItem::weight).toList(),
				items.stream().map((item) -> obstacle(item).isEmpty()).toList());
	}

	/** Why the item is not the unit's, if it is not. */
	private Optional<Formula> obstacle(SchemeItem item) {
		ItemInput facts = this.unit.item(item.indicator());
		Rule rule = item.rule();
		if (!facts.assigned()) {
			return Optional.of(Formula.NOT_ASSIGNED);
		}
		if (rule.needsTarget() && facts.target() == null) {
			return Optional.of(Formula.NO_TARGET);
		}
		return (rule.needsBase() && facts.base() == null) ? Optional.of(Formula.NO_BASE) : Optional.empty();
	}

	private ItemScore item(SchemeItem item, BigDecimal weight) {
		ItemInput facts = this.unit.item(item.indicator());
		@Nullable BigDecimal actual = facts.actual();
		Optional<Formula> obstacle = obstacle(item);
		ItemState state = obstacle.isPresent() ? ItemState.NOT_APPLICABLE
				: (actual == null) ? ItemState.MISSING : ItemState.SCORED;
		Arithmetic arithmetic = (state == ItemState.SCORED)
				? item.rule().points(facts(item.indicator(), facts, Objects.requireNonNull(actual)), weight)
				: Arithmetic
					.of(Step.plain(obstacle.orElse(Formula.MISSING), Map.of("weight", item.weight()), BigDecimal.ZERO));
		return new ItemScore(item.indicator(), item.weight(), weight, state, actual, facts.target(), facts.base(),
				completion(item.indicator()).map(Completion::value).orElse(null), item.rule(), arithmetic,
				arithmetic.points());
	}

	private Facts facts(IndicatorCode indicator, ItemInput facts, BigDecimal actual) {
		Direction direction = this.input.direction(indicator);
		// a suspended unit can be the only one with a value
		Field field = this.fields.getOrDefault(indicator, Field.alone(direction, actual));
		return new Facts(actual, facts.target(), facts.base(), direction, this.scheme.difficultyOf(this.unit.unit()),
				field, this::meets);
	}

	private boolean meets(Condition condition) {
		ItemInput other = this.unit.item(condition.indicator());
		if (!other.assigned() || other.target() == null) {
			return true;
		}
		return completion(condition.indicator()).filter((completion) -> completion.reaches(condition.completion()))
			.isPresent();
	}

	private Optional<Completion> completion(IndicatorCode indicator) {
		ItemInput facts = this.unit.item(indicator);
		@Nullable BigDecimal actual = facts.actual();
		@Nullable BigDecimal target = facts.target();
		return (facts.assigned() && actual != null && target != null)
				? Optional.of(Completion.of(actual, target, this.input.direction(indicator))) : Optional.empty();
	}

	private static BigDecimal sum(List<AdjustmentScore> adjustments, AdjustmentKind kind) {
		return adjustments.stream()
			.filter((adjustment) -> adjustment.kind() == kind)
			.map(AdjustmentScore::points)
			.reduce(Decimals.points(BigDecimal.ZERO), BigDecimal::add);
	}

}
