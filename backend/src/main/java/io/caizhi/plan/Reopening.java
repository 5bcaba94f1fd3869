package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Predicate;

import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;

/**
 * Which closed months the office may open again, and when they close then (decision
 * record 0020): those of the running assessment year, and those of the year before while
 * no month of the running one has closed. What an inventory has frozen would be out of
 * reach as well; nothing freezes months yet.
 *
 * @param closesAt the last moment that counts then
 */
record Reopening(Instant closesAt, String reason) {

	/**
	 * @param running the month that is running
	 * @param closed whether a month has closed; asked of the first of the running year,
	 * whose closing ends the time of grace for the year before
	 */
	static Reach reach(DistrictYears years, YearMonth running, Predicate<YearMonth> closed) {
		AssessmentYear year = years.year(years.of(running));
		return new Reach(years, year.value(), closed.test(year.months().getFirst()));
	}

	/**
	 * The months that could be opened again, were they closed.
	 *
	 * @param begun whether a month of the running assessment year has closed
	 */
	record Reach(DistrictYears years, int running, boolean begun) {

		boolean holds(YearMonth month) {
			int year = this.years.of(month);
			return year == this.running || (year == this.running - 1 && !this.begun);
		}

	}

	/**
	 * The month as it is afterwards.
	 * @throws Refusal invalid, when months cannot close then, or when the reason names an
	 * identity number
	 */
	Month apply(Month closed, Instant now) {
		closed.closingFault(this.closesAt, now).ifPresent((code) -> {
			throw Refusal.invalid("/closesAt", code);
		});
		if (PersonalNumber.standsIn(this.reason)) {
			throw Refusal.invalid("/reason", "text.personal-number");
		}
		return closed.closingAt(this.closesAt);
	}

}
