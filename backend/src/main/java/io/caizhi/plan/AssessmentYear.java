package io.caizhi.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.kernel.Refusal;

/**
 * The year by which hires are credited and summed 考核年度: the calendar year, whichever
 * months the plan called by it covers (ADR 41). The only place that knows which months it
 * has.
 *
 * @param value the year by which it is called
 */
public record AssessmentYear(int value) {

	private static final int FIRST = 2000;

	private static final int LAST = 2099;

	/** The year a month belongs to. */
	public static AssessmentYear of(YearMonth month) {
		return new AssessmentYear(month.getYear());
	}

	/**
	 * @param where the parameter that holds the year
	 * @throws Refusal invalid, when no plan can be of that year
	 */
	public static AssessmentYear of(int year, String where) {
		if (year < FIRST || year > LAST) {
			throw Refusal.invalid(where, "year");
		}
		return new AssessmentYear(year);
	}

	/** Its months, first to last. */
	public List<YearMonth> months() {
		return IntStream.rangeClosed(1, 12).mapToObj((month) -> YearMonth.of(this.value, month)).toList();
	}

	/** Whether months so far away are ever assessed. */
	public static boolean holds(YearMonth month) {
		return month.getYear() >= FIRST && month.getYear() <= LAST;
	}

}
