package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.calculation.AdjustmentScore;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.InventoryView.Previous;
import io.caizhi.scoring.inventory.ScoreView.Cause;
import io.caizhi.scoring.inventory.ScoreView.Movement;
import io.caizhi.scoring.scheme.AdjustmentKind;
import org.jspecify.annotations.Nullable;

/** How a unit's score moved from one inventory to the next, and which items moved it. */
final class Movements {

	private Movements() {
	}

	/**
	 * @param names what indicators are called now; those of another plan keep their code
	 */
	static Movement of(Previous since, UnitScore before, UnitScore after, Function<IndicatorCode, String> names) {
		List<Cause> causes = new ArrayList<>();
		Map<IndicatorCode, ItemScore> was = byIndicator(before);
		Map<IndicatorCode, ItemScore> is = byIndicator(after);
		Map<IndicatorCode, ItemScore> all = new LinkedHashMap<>(is);
		was.forEach(all::putIfAbsent);
		all.keySet()
			.forEach((indicator) -> add(causes, Cause.Kind.ITEM, indicator.value(), names.apply(indicator),
					points(was.get(indicator)), points(is.get(indicator))));
		adjustments(causes, AdjustmentKind.BONUS, Cause.Kind.BONUS, before, after);
		adjustments(causes, AdjustmentKind.DEDUCTION, Cause.Kind.DEDUCTION, before, after);
		causes.sort(Comparator.comparing((Cause cause) -> cause.difference().abs()).reversed());
		Integer rankBefore = before.rank();
		Integer rankAfter = after.rank();
		return new Movement(since, before.total(), rankBefore, after.total().subtract(before.total()),
				(rankBefore != null && rankAfter != null) ? rankBefore - rankAfter : null, causes);
	}

	private static void adjustments(List<Cause> causes, AdjustmentKind kind, Cause.Kind as, UnitScore before,
			UnitScore after) {
		Map<String, AdjustmentScore> was = byRule(before, kind);
		Map<String, AdjustmentScore> is = byRule(after, kind);
		Map<String, AdjustmentScore> all = new LinkedHashMap<>(is);
		was.forEach(all::putIfAbsent);
		all.forEach((rule, named) -> add(causes, as, rule, named.name(), points(was.get(rule)), points(is.get(rule))));
	}

	private static void add(List<Cause> causes, Cause.Kind kind, String code, String name, BigDecimal before,
			BigDecimal after) {
		if (before.compareTo(after) != 0) {
			BigDecimal risen = after.subtract(before);
			causes.add(new Cause(kind, code, name, before, after,
					(kind == Cause.Kind.DEDUCTION) ? risen.negate() : risen));
		}
	}

	private static Map<IndicatorCode, ItemScore> byIndicator(UnitScore score) {
		Map<IndicatorCode, ItemScore> items = new LinkedHashMap<>();
		score.items().forEach((item) -> items.put(item.indicator(), item));
		return items;
	}

	private static Map<String, AdjustmentScore> byRule(UnitScore score, AdjustmentKind kind) {
		Map<String, AdjustmentScore> rules = new LinkedHashMap<>();
		score.adjustments()
			.stream()
			.filter((adjustment) -> adjustment.kind() == kind)
			.forEach((adjustment) -> rules.put(adjustment.rule(), adjustment));
		return rules;
	}

	private static BigDecimal points(@Nullable ItemScore item) {
		return (item != null) ? item.points() : BigDecimal.ZERO.setScale(2);
	}

	private static BigDecimal points(@Nullable AdjustmentScore adjustment) {
		return (adjustment != null) ? adjustment.points() : BigDecimal.ZERO.setScale(2);
	}

}
