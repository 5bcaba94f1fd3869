package io.caizhi.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.tyme.holiday.LegalHoliday;
import org.jspecify.annotations.Nullable;

/**
 * The holidays and make-up days that the State Council announced, as far as the library
 * knows: every autumn for the next year, so that a release of it must follow.
 */
final class AnnouncedHolidays {

	private static final Map<Integer, List<CalendarDay>> YEARS = new ConcurrentHashMap<>();

	private AnnouncedHolidays() {
	}

	/** Empty for a year that was not announced when the library was made. */
	static List<CalendarDay> of(int year) {
		return YEARS.computeIfAbsent(year, AnnouncedHolidays::read);
	}

	private static List<CalendarDay> read(int year) {
		return IntStream.rangeClosed(1, Year.of(year).length())
			.mapToObj((day) -> read(Year.of(year).atDay(day)))
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable CalendarDay read(LocalDate day) {
		@Nullable LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
		return (holiday != null) ? new CalendarDay(day, holiday.isWork(), holiday.getName()) : null;
	}

}
