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
import io.caizhi.scoring.inventory.Erratum.Line;
import io.caizhi.scoring.inventory.Erratum.What;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.scoring.rule.Decimals;
import org.jspecify.annotations.Nullable;

/** What one version of a unit's score says otherwise than another, and why. */
final class Differences {

	private static final String VETOED = "✓";

	private final Standing unit;

	private final ErratumGrounds grounds;

	private final Function<IndicatorCode, String> names;

	private final List<Line> lines = new ArrayList<>();

	/**
	 * @param names what indicators are called
	 */
	Differences(Standing unit, ErratumGrounds grounds, Function<IndicatorCode, String> names) {
		this.unit = unit;
		this.grounds = grounds;
		this.names = names;
	}

	/**
	 * @param before absent where the unit had no score
	 */
	List<Line> between(@Nullable UnitScore before, UnitScore after) {
		Map<IndicatorCode, ItemScore> was = new LinkedHashMap<>();
		if (before != null) {
			before.items().forEach((item) -> was.put(item.indicator(), item));
		}
		for (ItemScore item : after.items()) {
			@Nullable ItemScore earlier = was.get(item.indicator());
			item(What.ACTUAL, item.indicator(), (earlier != null) ? earlier.actual() : null, item.actual());
			item(What.TARGET, item.indicator(), (earlier != null) ? earlier.target() : null, item.target());
			item(What.POINTS, item.indicator(), (earlier != null) ? earlier.points() : null, item.points());
		}
		whole(What.BONUS, (before != null) ? text(before.bonus()) : null, text(after.bonus()));
		whole(What.DEDUCTION, (before != null) ? text(before.deduction()) : null, text(after.deduction()));
		whole(What.TOTAL, (before != null) ? text(before.total()) : null, text(after.total()));
		whole(What.GRADE, (before != null) ? before.grade() : null, after.grade());
		whole(What.RANK, rank(before), rank(after));
		whole(What.VETO, veto(before), veto(after));
		return this.lines;
	}

	private static @Nullable String veto(@Nullable UnitScore score) {
		return (score != null && score.vetoed()) ? VETOED : null;
	}

	private static @Nullable String rank(@Nullable UnitScore score) {
		Integer rank = (score != null) ? score.rank() : null;
		return (rank != null) ? rank.toString() : null;
	}

	private void item(What what, IndicatorCode indicator, @Nullable BigDecimal before, @Nullable BigDecimal after) {
		if (!Objects.equals(text(before), text(after))) {
			this.lines.add(new Line(this.unit.unit(), this.unit.code(), this.unit.name(), what, indicator.value(),
					this.names.apply(indicator), text(before), text(after),
					this.grounds.of(this.unit.unit(), what, indicator), open(what)));
		}
	}

	private void whole(What what, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			this.lines.add(new Line(this.unit.unit(), this.unit.code(), this.unit.name(), what, null, null, before,
					after, this.grounds.of(this.unit.unit(), what), open(what)));
		}
	}

	private boolean open(What what) {
		return what == What.ACTUAL || what == What.TARGET || this.unit.publication() == Publication.ALL;
	}

	private static @Nullable String text(@Nullable BigDecimal number) {
		return (number != null) ? Decimals.text(number) : null;
	}

}
