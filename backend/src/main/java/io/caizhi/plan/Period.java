package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.ChinaTime;

/**
 * A month of assessment 考核期.
 *
 * @param closesAt the last moment that still counts, inclusive
 * @param closed whether it has closed
 */
public record Period(YearMonth month, Instant closesAt, boolean closed, int version) {

	/** Where the month stands at a moment. */
	public MonthState state(Instant now) {
		if (this.closed) {
			return MonthState.CLOSED;
		}
		return this.month.isAfter(ChinaTime.month(now)) ? MonthState.NOT_BEGUN : MonthState.OPEN;
	}

}
