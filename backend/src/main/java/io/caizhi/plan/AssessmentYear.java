package io.caizhi.plan;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Refusal;

/**
 * An assessment year 考核年度 of a district: by it hires are credited and summed, as its plan
 * is assessed (product §4.4, §5; ADR 41).
 *
 * @param value the year by which it is called
 * @param months its months, first to last and without a gap; twelve, unless the district
 * changed the month its years begin with
 */
public record AssessmentYear(int value, List<YearMonth> months) {

	private static final int FIRST = 2000;

	private static final int LAST = 2099;

	public AssessmentYear {
		months = List.copyOf(months);
	}

	/**
	 * @param where the parameter that holds the year
	 * @return the year
	 * @throws Refusal invalid, when no plan can be of that year
	 */
	public static int require(int year, String where) {
		if (year < FIRST || year > LAST) {
			throw Refusal.invalid(where, "year");
		}
		return year;
	}

	/** Whether months so far away are ever assessed. */
	static boolean holds(YearMonth month) {
		return month.getYear() >= FIRST && month.getYear() <= LAST;
	}

}
