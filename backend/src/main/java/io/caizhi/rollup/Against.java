package io.caizhi.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A figure against the scheduled target 对序时.
 *
 * @param target of the whole year
 * @param due what should have been reached by the end of that day, to 2 decimals
 * @param day the last day of the month, or today while the month runs
 * @param ahead by how much the figure is above what is due, negative where below
 */
record Against(@Schema(example = "4800") BigDecimal target, @Schema(example = "4402.74") BigDecimal due,
		@Schema(example = "2026-11-30") LocalDate day, @Schema(example = "-490.74") BigDecimal ahead, Pace pace) {

	private static final int DECIMALS = 2;

	/** Behind by no more than this share of what is due is only at risk. */
	private static final BigDecimal RISK = new BigDecimal("0.1");

	/** How a figure goes, in one word. */
	enum Pace {

		/** At least one person above what is due. */
		AHEAD,
		/** Less than one person from it. */
		ON_SCHEDULE,
		/** Below it by up to a tenth. */
		AT_RISK,
		/** Below it by more. */
		BEHIND

	}

	static Against of(BigDecimal figure, BigDecimal target, BigDecimal scheduled, LocalDate day) {
		BigDecimal due = scheduled.setScale(DECIMALS, RoundingMode.HALF_UP);
		BigDecimal ahead = figure.subtract(due);
		return new Against(target, due, day, ahead, pace(ahead, due));
	}

	private static Pace pace(BigDecimal ahead, BigDecimal due) {
		if (ahead.abs().compareTo(BigDecimal.ONE) < 0) {
			return Pace.ON_SCHEDULE;
		}
		if (ahead.signum() > 0) {
			return Pace.AHEAD;
		}
		return (ahead.negate().compareTo(due.multiply(RISK)) <= 0) ? Pace.AT_RISK : Pace.BEHIND;
	}

}
