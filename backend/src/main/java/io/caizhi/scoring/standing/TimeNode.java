package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Milestone;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of an indicator, as the district stands to it 时间节点.
 *
 * @param share of the full target that is due
 * @param wanted the value that is due, to 2 decimals
 * @param actual what it comes to so far; absent where missing
 */
public record TimeNode(@Schema(type = "string", example = "A01") IndicatorCode indicator,
		@Schema(example = "新引进高层次人才") String name, @Schema(example = "2026-09-30") LocalDate due,
		@Schema(example = "0.75") BigDecimal share, @Schema(example = "39.00") BigDecimal wanted,
		@Nullable @Schema(example = "36") BigDecimal actual, @Schema(example = "人") String unitOfMeasure, State state) {

	private static final int SHOWN = 2;

	/** Where a milestone stands. */
	@Schema(name = "TimeNodeState")
	public enum State {

		/** What is due has been reached, in time or later. */
		REACHED,
		/** Its day is over, and what was due is not reached. */
		OVERDUE,
		/** Its day is still to come. */
		AHEAD

	}

	static TimeNode of(IndicatorStanding indicator, Milestone milestone, BigDecimal target, LocalDate day) {
		BigDecimal wanted = target.multiply(milestone.share()).setScale(SHOWN, RoundingMode.HALF_UP);
		return new TimeNode(indicator.code(), indicator.name(), milestone.due(), milestone.share(), wanted,
				indicator.actual(), indicator.unitOfMeasure(), state(indicator, milestone, wanted, day));
	}

	/**
	 * Where less is better, nothing is reached before the day is over: more may still
	 * come.
	 */
	private static State state(IndicatorStanding indicator, Milestone milestone, BigDecimal wanted, LocalDate day) {
		BigDecimal actual = indicator.actual();
		boolean over = milestone.due().isBefore(day);
		boolean lower = indicator.direction() == Direction.LOWER;
		if (actual != null && (lower ? (over && actual.compareTo(wanted) <= 0) : actual.compareTo(wanted) >= 0)) {
			return State.REACHED;
		}
		return over ? State.OVERDUE : State.AHEAD;
	}

}
