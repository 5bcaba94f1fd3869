package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of assessment 考核期.
 *
 * @param closesAt the last moment that still counts, inclusive
 * @param closed whether it has closed
 * @param assessmentYear the plan year the month belongs to
 */
public record Period(YearMonth month, int assessmentYear, Instant closesAt, boolean closed, int version) {

}
