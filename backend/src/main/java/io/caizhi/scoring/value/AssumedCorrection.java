package io.caizhi.scoring.value;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.rollup.CountedTotal;

/**
 * What the values would be had a correction been booked, or not been. It counts where a
 * booked one counts: in values that end with the closed month or later, and before the
 * month of the booking.
 *
 * @param month the closed month whose figures were wrong
 * @param in the month it is booked in
 * @param totals what it adds
 */
public record AssumedCorrection(YearMonth month, YearMonth in, List<CountedTotal> totals) {

	public AssumedCorrection {
		totals = List.copyOf(totals);
	}

	/** Whether it counts in values from one month to another. */
	public boolean countsIn(YearMonth first, YearMonth last) {
		return !this.month.isBefore(first) && !this.month.isAfter(last) && this.in.isAfter(last);
	}

}
