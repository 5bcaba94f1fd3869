package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A time node 时间节点: the day by whose end a cumulative share of the target is due.
 *
 * @param share of the full target, above 0 and up to 1
 */
public record Milestone(LocalDate due, BigDecimal share) {

	public Milestone {
		share = Amounts.plain(share);
	}

}
