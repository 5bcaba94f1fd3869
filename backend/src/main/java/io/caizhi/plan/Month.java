package io.caizhi.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * A month of a district and its closing, as stored.
 *
 * @param closesAt the last moment that still counts, inclusive
 * @param closedAt when the closing was carried out; a little after {@code closesAt}
 * @param version counts the changes of the closing; 0 while it is the usual one
 */
record Month(YearMonth month, Instant closesAt, @Nullable Instant closedAt, int version) {

	private static final int USUAL_DAY = 5;

	private static final LocalTime USUAL_TIME = LocalTime.of(18, 0);

	private static final int LATEST_MONTHS = 12;

	/** With the usual closing: the 5th of the following month, 18:00. */
	static Month usual(YearMonth month) {
		Instant closesAt = month.plusMonths(1).atDay(USUAL_DAY).atTime(USUAL_TIME).atZone(ChinaTime.ZONE).toInstant();
		return new Month(month, closesAt, null, 0);
	}

	/** The last moment counts; closed is closed, whatever the clock of another node. */
	boolean closed(Instant now) {
		return this.closedAt != null || now.isAfter(this.closesAt);
	}

	boolean due(Instant now) {
		return this.closedAt == null && now.isAfter(this.closesAt);
	}

	MonthState state(Instant now) {
		return period(now).state(now);
	}

	Period period(Instant now) {
		return new Period(this.month, this.closesAt, closed(now), this.version);
	}

	/**
	 * What is wrong with a new closing, if anything: it lies ahead, leaves the month its
	 * last microsecond and comes within a year.
	 */
	Optional<String> closingFault(Instant closing, Instant now) {
		Instant end = start(this.month.plusMonths(1));
		if (closing.isAfter(start(this.month.plusMonths(1 + LATEST_MONTHS)))) {
			return Optional.of("closing-too-late");
		}
		if (closing.isBefore(end.minus(1, ChronoUnit.MICROS))) {
			return Optional.of("closing-before-month-end");
		}
		return closing.isAfter(now) ? Optional.empty() : Optional.of("closing-past");
	}

	Month closingAt(Instant closing) {
		return new Month(this.month, closing.truncatedTo(ChronoUnit.MICROS), null, this.version + 1);
	}

	/** Closed for good at a moment. */
	Month closedAt(Instant now) {
		return new Month(this.month, this.closesAt, now, this.version + 1);
	}

	private static Instant start(YearMonth month) {
		return month.atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant();
	}

}
