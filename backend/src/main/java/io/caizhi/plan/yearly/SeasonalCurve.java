package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which share of a target is due by the end of each month 季节曲线, in place of milestones;
 * within a month it grows by days.
 *
 * @param monthShares cumulative, one for each month of the plan's span, the last 1
 */
public record SeasonalCurve(List<BigDecimal> monthShares) {

	public SeasonalCurve {
		monthShares = monthShares.stream().map(Amounts::plain).toList();
	}

}
