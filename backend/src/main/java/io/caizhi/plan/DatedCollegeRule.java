package io.caizhi.plan;

import java.time.YearMonth;

/**
 * A rule for college students as stored.
 *
 * @param validFrom the first month whose hires are judged by it
 * @param version counts its changes, from 1
 */
record DatedCollegeRule(YearMonth validFrom, CollegeStudentRule rule, int version) {

}
