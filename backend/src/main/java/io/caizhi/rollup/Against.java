package io.caizhi.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import io.caizhi.plan.yearly.Pace;
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

	static Against of(BigDecimal figure, BigDecimal target, BigDecimal scheduled, LocalDate day) {
		BigDecimal due = scheduled.setScale(DECIMALS, RoundingMode.HALF_UP);
		BigDecimal ahead = figure.subtract(due);
		return new Against(target, due, day, ahead, Pace.of(ahead, due, true));
	}

}
