package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.plan.yearly.PlanSpan;

/**
 * Over what an inventory is taken. Whichever it is, values are cumulative from the start
 * of the assessment year; the target in force is the scheduled one of its last day, which
 * on the year's last day is the full one (product §5).
 */
public enum InventoryKind {

	/** 月度. */
	MONTH,
	/** 季度: three months, counted from the start of the assessment year. */
	QUARTER,
	/** 年度: against full targets. */
	YEAR;

	private static final int MONTHS_OF_QUARTER = 3;

	/** Whether a month is the last one of such a period within the year. */
	boolean endsWith(PlanSpan span, YearMonth month) {
		return span.holds(month) && switch (this) {
			case MONTH -> true;
			case QUARTER -> (ChronoUnit.MONTHS.between(span.first(), month) + 1) % MONTHS_OF_QUARTER == 0;
			case YEAR -> month.equals(span.last());
		};
	}

	/** The periods that end with a month. */
	static List<InventoryKind> endingWith(PlanSpan span, YearMonth month) {
		List<InventoryKind> ending = new ArrayList<>();
		for (InventoryKind kind : values()) {
			if (kind.endsWith(span, month)) {
				ending.add(kind);
			}
		}
		return ending;
	}

	/** The last month of the period before, in this or the year before. */
	YearMonth before(YearMonth month) {
		return month.minusMonths(switch (this) {
			case MONTH -> 1;
			case QUARTER -> MONTHS_OF_QUARTER;
			case YEAR -> PlanSpan.MONTHS;
		});
	}

	/** The first month of the period that ends with this one. */
	public YearMonth first(YearMonth month) {
		return before(month).plusMonths(1);
	}

}
