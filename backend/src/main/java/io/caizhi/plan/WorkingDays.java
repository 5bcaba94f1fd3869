package io.caizhi.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which days are worked: Monday to Friday, but for the exceptions of the calendar. Days
 * are those of Asia/Shanghai.
 *
 * @param exceptions whether a day that is not what its weekday says is worked
 * @param provisional years of which only the weekdays are known
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions, Set<Integer> provisional) {

	/** Weekends and holidays in a row are never as long as this. */
	private static final int LONGEST_REST = 31;

	public WorkingDays {
		exceptions = Map.copyOf(exceptions);
		provisional = Set.copyOf(provisional);
	}

	public boolean worked(LocalDate day) {
		@Nullable Boolean exception = this.exceptions.get(day);
		if (exception != null) {
			return exception;
		}
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/**
	 * How many working days are left until a closing. Both today and the day of the
	 * closing count, if they are worked; nothing is left once that day has passed.
	 */
	public int left(LocalDate today, LocalDate closing) {
		return (int) today.datesUntil(closing.isBefore(today) ? today : closing.plusDays(1))
			.filter(this::worked)
			.count();
	}

	/**
	 * The working day so many after a day; the day that many after it, should nothing be
	 * worked for years.
	 */
	public LocalDate after(LocalDate day, int workingDays) {
		return day.plusDays(1)
			.datesUntil(day.plusYears(2))
			.filter(this::worked)
			.skip(workingDays - 1L)
			.findFirst()
			.orElse(day.plusDays(workingDays));
	}

	/** The first working day after a day; none, when a whole month of rest follows. */
	Optional<LocalDate> next(LocalDate day) {
		return day.plusDays(1).datesUntil(day.plusDays(LONGEST_REST)).filter(this::worked).findFirst();
	}

	/** Whether nothing but the weekday is known of the day. */
	boolean provisional(LocalDate day) {
		return this.provisional.contains(Year.from(day).getValue());
	}

}
