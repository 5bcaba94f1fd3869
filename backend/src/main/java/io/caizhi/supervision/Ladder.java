package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.WorkingDays;

/**
 * When who is told of a demand that waits: the person in charge when it is made, the
 * deputy on the first working day after the deadline, the head on the third; nobody
 * outside working hours. It follows from the deadline alone, so that it is the same
 * whenever and wherever it is worked out.
 *
 * @param since when the demand was made
 * @param due the last day on which an answer is in time
 * @param days which days are worked
 */
record Ladder(Instant since, LocalDate due, WorkingDays days) {

	/** From when people are told something, by the clock of Shanghai. */
	static final LocalTime OPENING = LocalTime.of(8, 30);

	/** From when they are left in peace. */
	static final LocalTime QUIET = LocalTime.of(17, 30);

	private static final int DEPUTY_AFTER = 1;

	private static final int HEAD_AFTER = 3;

	/** Whether people may be told something at a moment. */
	static boolean open(Instant moment, WorkingDays days) {
		ZonedDateTime there = moment.atZone(ChinaTime.ZONE);
		return days.worked(there.toLocalDate()) && !there.toLocalTime().isBefore(OPENING)
				&& there.toLocalTime().isBefore(QUIET);
	}

	/** The moment from which a rung is told, always within working hours. */
	Instant from(Rung rung) {
		return switch (rung) {
			case IN_CHARGE -> nextOpen(this.since);
			case DEPUTY -> opening(this.days.after(this.due, DEPUTY_AFTER));
			case HEAD -> opening(this.days.after(this.due, HEAD_AFTER));
		};
	}

	/** The highest rung reached at a moment; none before anybody could be told. */
	Optional<Rung> at(Instant moment) {
		return Arrays.stream(Rung.values())
			.filter((rung) -> !from(rung).isAfter(moment))
			.reduce((lower, higher) -> higher);
	}

	private Instant nextOpen(Instant moment) {
		if (open(moment, this.days)) {
			return moment;
		}
		ZonedDateTime there = moment.atZone(ChinaTime.ZONE);
		LocalDate day = there.toLocalDate();
		boolean still = this.days.worked(day) && there.toLocalTime().isBefore(OPENING);
		return opening(still ? day : this.days.after(day, 1));
	}

	private static Instant opening(LocalDate day) {
		return day.atTime(OPENING).atZone(ChinaTime.ZONE).toInstant();
	}

}
