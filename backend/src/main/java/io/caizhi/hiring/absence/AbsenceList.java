package io.caizhi.hiring.absence;

import java.time.Instant;

/**
 * A list of absentees that a closing froze.
 *
 * @param closing 1 for the first closing of the month, one more after each reopening
 * @param closesAt the last moment that counted
 */
record AbsenceList(int closing, Instant closesAt, int owed, int absent) {

}
