package io.caizhi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;

import io.caizhi.kernel.ChinaTime;

/**
 * When a return of the demo is filled in, handed in and decided on.
 *
 * @param enteredAt on the month's last day, so that every hire of it has happened
 */
record Timing(Instant enteredAt, Instant submittedAt, Instant decidedAt) {

	/** How long an enterprise takes to put right what was sent back. */
	static final Duration MENDING = Duration.ofHours(3);

	/** How long its unit takes to look again; both together end before the closing. */
	static final Duration LOOKING_AGAIN = Duration.ofHours(18);

	/** The usual closing of a month: the 5th of the following one, 18:00. */
	static Instant closing(YearMonth month) {
		return at(month.plusMonths(1), 5, LocalTime.of(18, 0));
	}

	/** The first moment of a month. */
	static Instant begin(YearMonth month) {
		return at(month, 1, LocalTime.MIN);
	}

	/**
	 * In the last days of the month and the first of the next, late ones after its
	 * closing.
	 */
	static Timing usual(YearMonth month, boolean late, Chance chance) {
		Instant enteredAt = at(month, month.lengthOfMonth(), LocalTime.of(9, 0).plusMinutes(chance.between(0, 400)));
		Instant submittedAt = enteredAt.plus(Duration.ofMinutes(chance.between(20, 1_500)));
		Instant decidedAt = at(month.plusMonths(1), late ? chance.between(8, 19) : chance.between(2, 4),
				LocalTime.of(9, 0).plusMinutes(chance.between(0, 480)));
		return new Timing(enteredAt, submittedAt, decidedAt);
	}

	/** All of it in a month that still runs, in the time that has passed of it. */
	static Timing soFar(YearMonth month, Instant now, Chance chance) {
		Instant begin = begin(month);
		Duration passed = Duration.between(begin, now);
		return new Timing(begin.plus(share(passed, chance.between(50, 60))),
				begin.plus(share(passed, chance.between(65, 75))), begin.plus(share(passed, chance.between(80, 90))));
	}

	/** The same, with nothing yet to come. */
	Timing before(Instant now) {
		Instant submitted = earlier(this.submittedAt, this.enteredAt, now);
		return new Timing(this.enteredAt, submitted, earlier(this.decidedAt, submitted, now));
	}

	private static Instant earlier(Instant planned, Instant after, Instant now) {
		return planned.isBefore(now) ? planned : after.plus(share(Duration.between(after, now), 50));
	}

	private static Duration share(Duration whole, int percent) {
		return whole.multipliedBy(percent).dividedBy(100);
	}

	private static Instant at(YearMonth month, int day, LocalTime time) {
		return month.atDay(day).atTime(time).atZone(ChinaTime.ZONE).toInstant();
	}

}
