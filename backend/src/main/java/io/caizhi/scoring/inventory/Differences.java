package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.CorrectionView.Change;
import io.caizhi.scoring.inventory.CorrectionView.What;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.scoring.rule.Decimals;
import org.jspecify.annotations.Nullable;

/** What one version of a unit's score says otherwise than another. */
final class Differences {

	private static final String VETOED = "✓";

	private Differences() {
	}

	/**
	 * @param before absent where the unit had no score
	 * @param names what indicators are called
	 */
	static List<Change> between(OfUnit unit, @Nullable UnitScore before, UnitScore after,
			Function<IndicatorCode, String> names) {
		List<Change> changes = new ArrayList<>();
		Map<IndicatorCode, ItemScore> was = new LinkedHashMap<>();
		if (before != null) {
			before.items().forEach((item) -> was.put(item.indicator(), item));
		}
		for (ItemScore item : after.items()) {
			@Nullable ItemScore earlier = was.get(item.indicator());
			String code = item.indicator().value();
			String name = names.apply(item.indicator());
			add(changes, unit, What.ACTUAL, code, name, (earlier != null) ? earlier.actual() : null, item.actual());
			add(changes, unit, What.TARGET, code, name, (earlier != null) ? earlier.target() : null, item.target());
			add(changes, unit, What.POINTS, code, name, (earlier != null) ? earlier.points() : null, item.points());
		}
		add(changes, unit, What.BONUS, null, null, (before != null) ? before.bonus() : null, after.bonus());
		add(changes, unit, What.DEDUCTION, null, null, (before != null) ? before.deduction() : null, after.deduction());
		add(changes, unit, What.TOTAL, null, null, (before != null) ? before.total() : null, after.total());
		told(changes, unit, What.GRADE, (before != null) ? before.grade() : null, after.grade());
		told(changes, unit, What.RANK, rank(before), rank(after));
		told(changes, unit, What.VETO, veto(before), veto(after));
		return changes;
	}

	private static @Nullable String veto(@Nullable UnitScore score) {
		return (score != null && score.vetoed()) ? VETOED : null;
	}

	private static @Nullable String rank(@Nullable UnitScore score) {
		Integer rank = (score != null) ? score.rank() : null;
		return (rank != null) ? rank.toString() : null;
	}

	private static void add(List<Change> changes, OfUnit unit, What what, @Nullable String code, @Nullable String name,
			@Nullable BigDecimal before, @Nullable BigDecimal after) {
		boolean same = (before == null || after == null) ? before == after : before.compareTo(after) == 0;
		if (!same) {
			changes.add(new Change(unit, what, code, name, text(before), text(after)));
		}
	}

	private static void told(List<Change> changes, OfUnit unit, What what, @Nullable String before,
			@Nullable String after) {
		if (!Objects.equals(before, after)) {
			changes.add(new Change(unit, what, null, null, before, after));
		}
	}

	private static @Nullable String text(@Nullable BigDecimal number) {
		return (number != null) ? Decimals.text(number) : null;
	}

}
