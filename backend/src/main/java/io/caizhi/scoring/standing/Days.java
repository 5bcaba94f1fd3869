package io.caizhi.scoring.standing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days by which a month is judged.
 *
 * @param asked what is due is asked of it: the last day of the month, or today while the
 * month runs
 * @param over the last day that is over: the last of the month, or yesterday while it
 * runs
 */
record Days(LocalDate asked, LocalDate over) {

	static Days of(YearMonth month, LocalDate today) {
		LocalDate last = month.atEndOfMonth();
		return last.isBefore(today) ? new Days(last, last) : new Days(today, today.minusDays(1));
	}

}
