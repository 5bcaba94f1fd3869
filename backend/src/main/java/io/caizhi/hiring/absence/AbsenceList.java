package io.caizhi.hiring.absence;

import java.time.Instant;
import java.util.List;

import io.caizhi.plan.Period;

/**
 * A list of absentees that a closing froze.
 *
 * @param closing 1 for the first closing of the month, one more after each reopening
 * @param closesAt the last moment that counted
 */
record AbsenceList(int closing, Instant closesAt, int owed, int absent) {

	/**
	 * Whether the last of a month's lists is that of the closing in force: a reopened
	 * month has none that holds.
	 */
	static boolean holds(Period period, List<AbsenceList> lists) {
		return period.closed() && !lists.isEmpty() && lists.getLast().closesAt().equals(period.closesAt());
	}

}
