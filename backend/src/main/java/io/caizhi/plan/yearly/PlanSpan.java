package io.caizhi.plan.yearly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months of an assessment year 考核年度, which is data: it may run from December to
 * November.
 *
 * @param first the month it begins with
 * @param last the month it ends with, the twelfth
 */
public record PlanSpan(YearMonth first, YearMonth last) {

	/** How many months a year has, wherever it begins. */
	public static final int MONTHS = 12;

	/**
	 * @throws IllegalArgumentException when it is not of twelve months
	 */
	public PlanSpan {
		if (!first.plusMonths(MONTHS - 1L).equals(last)) {
			throw new IllegalArgumentException("not twelve months: " + first + " to " + last);
		}
	}

	/** The twelve months from a month on. */
	public static PlanSpan from(YearMonth first) {
		return new PlanSpan(first, first.plusMonths(MONTHS - 1L));
	}

	/** The calendar year. */
	public static PlanSpan ofYear(int year) {
		return from(YearMonth.of(year, 1));
	}

	/** First to last. */
	public List<YearMonth> months() {
		return Stream.iterate(this.first, (month) -> month.plusMonths(1)).limit(MONTHS).toList();
	}

	public boolean holds(YearMonth month) {
		return !month.isBefore(this.first) && !month.isAfter(this.last);
	}

	public boolean holds(LocalDate day) {
		return holds(YearMonth.from(day));
	}

	/** Whether a month belongs to both. */
	public boolean overlaps(PlanSpan other) {
		return !this.first.isAfter(other.last) && !other.first.isAfter(this.last);
	}

	public LocalDate firstDay() {
		return this.first.atDay(1);
	}

	public LocalDate lastDay() {
		return this.last.atEndOfMonth();
	}

	/** How many days it has, 365 or 366. */
	public int days() {
		return elapsed(lastDay());
	}

	/**
	 * How many of its days are over at the end of a day: 0 before the first, all of them
	 * from the last on.
	 */
	public int elapsed(LocalDate day) {
		if (day.isBefore(firstDay())) {
			return 0;
		}
		LocalDate within = day.isAfter(lastDay()) ? lastDay() : day;
		return (int) ChronoUnit.DAYS.between(firstDay(), within) + 1;
	}

}
