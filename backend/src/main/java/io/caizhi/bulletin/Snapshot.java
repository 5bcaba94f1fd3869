package io.caizhi.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.inventory.Errata.Side;
import io.caizhi.scoring.inventory.Erratum;
import io.caizhi.scoring.inventory.Erratum.Line;
import io.caizhi.scoring.inventory.Erratum.What;
import io.caizhi.scoring.inventory.PublishedInventory;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import org.jspecify.annotations.Nullable;

/**
 * All figures that a bulletin on an inventory may refer to, as they are written in it:
 * plain numbers; targets, and completion in percent, with at most 2 decimals.
 */
final class Snapshot {

	static final String UNITS = "units";

	static final String ACTUAL = "actual";

	static final String TARGET = "target";

	static final String COMPLETION = "completion";

	static final String TOTAL = "total";

	static final String RANK = "rank";

	/** What stands where there is no figure. */
	static final String NONE = "—";

	private static final int PLACES = 2;

	private final List<Figure> figures = new ArrayList<>();

	private Snapshot() {
	}

	/**
	 * @param errata that it may tell, too
	 */
	static List<Figure> of(PublishedInventory inventory, List<Erratum> errata) {
		Snapshot snapshot = new Snapshot();
		snapshot.take(inventory);
		errata.forEach((erratum) -> erratum.lines().stream().filter(Line::open).forEach((line) -> {
			String label = "勘误 · " + erratum.month() + " · " + line.unitName() + " · "
					+ ((line.name() != null) ? line.name() + " · " : "") + what(line.what()) + " · ";
			snapshot.corrected(erratum(erratum, line, Side.BEFORE), label + "更正前", line.what(), line.before());
			snapshot.corrected(erratum(erratum, line, Side.AFTER), label + "更正后", line.what(), line.after());
		}));
		return snapshot.figures;
	}

	static String district(IndicatorCode indicator, String what) {
		return "district/" + indicator + "/" + what;
	}

	static String unit(OfUnit unit, String what) {
		return "unit/" + unit.code() + "/" + what;
	}

	static String item(OfUnit unit, IndicatorCode indicator, String what) {
		return "unit/" + unit.code() + "/" + indicator + "/" + what;
	}

	static String erratum(Erratum erratum, Line line, Side side) {
		return "erratum/" + erratum.inventory() + "/" + line.unitCode() + "/"
				+ ((line.item() != null) ? line.item() + "/" : "") + word(line.what().name()) + "/" + word(side.name());
	}

	private void take(PublishedInventory inventory) {
		add(UNITS, "参加盘点的单位数", String.valueOf(inventory.units().size()));
		inventory.indicators().forEach((indicator) -> {
			String label = "全区 · " + indicator.name() + " · ";
			number(district(indicator.code(), ACTUAL), label + "累计完成", indicator.actual());
			number(district(indicator.code(), TARGET), label + "序时目标", shown(indicator.target()));
			percent(district(indicator.code(), COMPLETION), label + "完成比例", indicator.completion());
		});
		inventory.units().forEach((unit) -> {
			add(unit(unit, TOTAL), unit.name() + " · 总分", unit.total().toPlainString());
			if (unit.rank() != null) {
				add(unit(unit, RANK), unit.name() + " · 位次", String.valueOf(unit.rank()));
			}
			unit.items().forEach((item) -> {
				String label = unit.name() + " · " + name(inventory, item.indicator()) + " · ";
				number(item(unit, item.indicator(), ACTUAL), label + "累计完成", item.actual());
				number(item(unit, item.indicator(), TARGET), label + "序时目标", shown(item.target()));
				percent(item(unit, item.indicator(), COMPLETION), label + "完成比例", item.completion());
			});
		});
	}

	private static String name(PublishedInventory inventory, IndicatorCode code) {
		return inventory.indicators()
			.stream()
			.filter((indicator) -> indicator.code().equals(code))
			.findFirst()
			.map(PublishedInventory.OfIndicator::name)
			.orElse(code.value());
	}

	private static String word(String constant) {
		return constant.toLowerCase(Locale.ROOT);
	}

	private static String what(What what) {
		return switch (what) {
			case ACTUAL -> "完成值";
			case TARGET -> "目标值";
			case POINTS -> "得分";
			case BONUS -> "加分";
			case DEDUCTION -> "扣分";
			case TOTAL -> "总分";
			case GRADE -> "等次";
			case RANK -> "位次";
			case VETO -> "一票否决";
		};
	}

	/** A veto is a mark there, which is a word here. */
	private void corrected(String key, String label, What what, @Nullable String value) {
		if (value != null) {
			add(key, label, (what == What.VETO) ? "是" : value);
		}
	}

	private void number(String key, String label, @Nullable BigDecimal value) {
		if (value != null) {
			add(key, label, plain(value));
		}
	}

	private void percent(String key, String label, @Nullable BigDecimal completion) {
		if (completion != null) {
			add(key, label, plain(completion.movePointRight(2).setScale(PLACES, RoundingMode.HALF_UP)) + "%");
		}
	}

	/** What is due by a day, as the cockpit shows it: to 2 decimals. */
	private static @Nullable BigDecimal shown(@Nullable BigDecimal target) {
		return (target != null) ? target.setScale(PLACES, RoundingMode.HALF_UP) : null;
	}

	private void add(String key, String label, String value) {
		this.figures.add(new Figure(key, label, value));
	}

	private static String plain(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

}
