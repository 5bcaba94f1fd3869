package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.ChinaTime;
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
	 * @param current the month that is running
	 * @param begun whether a month of the running assessment year has closed
	 */
	static boolean allowed(YearMonth month, YearMonth current, boolean begun) {
		int year = AssessmentYear.of(month).value();
		int running = AssessmentYear.of(current).value();
		return year == running || (year == running - 1 && !begun);
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

	/** The first month whose closing ends the time of grace for the year before. */
	static YearMonth firstOfRunningYear(Instant now) {
		return AssessmentYear.of(ChinaTime.month(now)).months().getFirst();
	}

}
