package io.caizhi.plan;

import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

/**
 * How far the announced holidays reach, which every district has until it publishes its
 * own.
 */
@Component
public class KnownHolidays {

	/** They are announced a year ahead at most; looked for a little further. */
	private static final int YEARS = 3;

	/** The last year whose holidays are known, from the one before a year on. */
	public Optional<Integer> lastYear(int year) {
		return IntStream.rangeClosed(year - 1, year + YEARS)
			.filter((each) -> !AnnouncedHolidays.of(each).isEmpty())
			.boxed()
			.reduce((earlier, later) -> later);
	}

}
