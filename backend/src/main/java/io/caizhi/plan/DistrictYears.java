package io.caizhi.plan;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which assessment year each month of a district belongs to: that of the plan that covers
 * it. After the months of a plan, years of twelve months follow until another one begins;
 * before the first plan they are calendar years. So every month is in exactly one year.
 */
public final class DistrictYears {

	/** Of a district that has issued no plan. */
	public static final DistrictYears CALENDAR = new DistrictYears(Map.of());

	private static final int MONTHS = 12;

	private final NavigableMap<YearMonth, Integer> begun;

	/**
	 * @param begun the years of issued plans, by their first months
	 */
	DistrictYears(Map<YearMonth, Integer> begun) {
		this.begun = new TreeMap<>(begun);
	}

	/** The year a month belongs to. */
	public int of(YearMonth month) {
		Map.@Nullable Entry<YearMonth, Integer> last = this.begun.floorEntry(month);
		return (last == null) ? month.getYear()
				: last.getValue() + (int) (ChronoUnit.MONTHS.between(last.getKey(), month) / MONTHS);
	}

	/** The year with its months. */
	public AssessmentYear year(int year) {
		return new AssessmentYear(year,
				Stream.iterate(YearMonth.of(year - 1, 1), (month) -> month.plusMonths(1))
					.limit(3L * MONTHS)
					.filter((month) -> of(month) == year)
					.toList());
	}

	/** The years of issued plans by their first months, oldest first. */
	NavigableMap<YearMonth, Integer> begun() {
		return Collections.unmodifiableNavigableMap(this.begun);
	}

	/** The same with one more plan. */
	DistrictYears with(YearMonth first, int year) {
		Map<YearMonth, Integer> more = new TreeMap<>(this.begun);
		more.put(first, year);
		return new DistrictYears(more);
	}

	/** Whether each year follows the one before, none left out. */
	boolean consecutive() {
		return this.begun.entrySet().stream().allMatch((year) -> {
			int step = year.getValue() - of(year.getKey().minusMonths(1));
			return step == 0 || step == 1;
		});
	}

}
