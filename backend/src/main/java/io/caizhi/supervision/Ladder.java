package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.WorkingDays;

/**
 * When who is told of a demand that waits: the person in charge when it is made, the
 * deputy on the first working day after the deadline, the head on the third, unless the
 * office has set other days; nobody outside working hours. It follows from the deadline
 * alone, so that it is the same whenever and wherever it is worked out.
 *
 * @param since when the demand was made
 * @param due the last day on which an answer is in time
 * @param days which days are worked
 * @param rules how far apart the rungs are, and the hours in which people are told
 */
record Ladder(Instant since, LocalDate due, WorkingDays days, SupervisionRules rules) {

	/** Whether people may be told something at a moment. */
	static boolean open(Instant moment, WorkingDays days, SupervisionRules rules) {
		ZonedDateTime there = moment.atZone(ChinaTime.ZONE);
		return days.worked(there.toLocalDate()) && !there.toLocalTime().isBefore(rules.opening())
				&& there.toLocalTime().isBefore(rules.quiet());
	}

	/** The moment from which a rung is told, always within working hours. */
	Instant from(Rung rung) {
		return switch (rung) {
			case IN_CHARGE -> nextOpen(this.since);
			case DEPUTY -> opening(this.days.after(this.due, this.rules.deputyAfter()));
			case HEAD -> opening(this.days.after(this.due, this.rules.headAfter()));
		};
	}

	/** The highest rung reached at a moment; none before anybody could be told. */
	Optional<Rung> at(Instant moment) {
		return Arrays.stream(Rung.values())
			.filter((rung) -> !from(rung).isAfter(moment))
			.reduce((lower, higher) -> higher);
	}

	private Instant nextOpen(Instant moment) {
		if (open(moment, this.days, this.rules)) {
			return moment;
		}
		ZonedDateTime there = moment.atZone(ChinaTime.ZONE);
		LocalDate day = there.toLocalDate();
		boolean still = this.days.worked(day) && there.toLocalTime().isBefore(this.rules.opening());
		return opening(still ? day : this.days.after(day, 1));
	}

	private Instant opening(LocalDate day) {
		return day.atTime(this.rules.opening()).atZone(ChinaTime.ZONE).toInstant();
	}

}
