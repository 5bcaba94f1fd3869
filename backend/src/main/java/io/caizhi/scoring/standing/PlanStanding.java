package io.caizhi.scoring.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.PlanId;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a district stands to its plan on a day 方案进度.
 *
 * @param day the last day of the month, or today while the month runs
 * @param dimensions those of the plan, in the order 引 育 留 用
 * @param nodes the milestones of all its indicators: the overdue first, then what comes
 * next, what is reached last
 */
public record PlanStanding(@Schema(type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "2026-11-26") LocalDate day, @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") PlanId plan,
		@Schema(example = "招才引智“质量突破年”工作方案") String name, @Schema(example = "1") int revision,
		List<DimensionStanding> dimensions, List<TimeNode> nodes) {

	/**
	 * The indicators of one dimension, and how many of them go how.
	 *
	 * @param onSchedule at what is due or above
	 * @param untold without a target for the district, or without a value yet
	 */
	@Schema(name = "DimensionStanding")
	public record DimensionStanding(Dimension dimension, @Schema(example = "6") int onSchedule,
			@Schema(example = "1") int atRisk, @Schema(example = "2") int behind, @Schema(example = "0") int untold,
			List<IndicatorStanding> indicators) {

		static DimensionStanding of(Dimension dimension, List<IndicatorStanding> indicators) {
			int[] paces = new int[4];
			indicators.forEach((indicator) -> paces[place(indicator)]++);
			return new DimensionStanding(dimension, paces[0], paces[1], paces[2], paces[3], indicators);
		}

		private static int place(IndicatorStanding indicator) {
			return switch (indicator.pace()) {
				case AHEAD, ON_SCHEDULE -> 0;
				case AT_RISK -> 1;
				case BEHIND -> 2;
				case null -> 3;
			};
		}

	}

}
