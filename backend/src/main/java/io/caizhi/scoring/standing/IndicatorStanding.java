package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.MeasureCode;
import io.caizhi.plan.yearly.Pace;
import io.caizhi.scoring.value.Due;
import io.caizhi.scoring.value.MetricValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the district against the schedule.
 *
 * @param actual from the start of the year; absent where missing or undefined
 * @param target of the whole year, the sum of the units' targets; absent of a ratio
 * @param due what should have been reached by the day, to 2 decimals
 * @param ahead by how much the actual value is better than that, negative where worse
 * @param units how many have the indicator
 * @param behind how many of them are at risk or behind
 */
public record IndicatorStanding(@Schema(type = "string", example = "A01") IndicatorCode code,
		@Schema(example = "新引进高层次人才") String name, @Schema(type = "string", example = "M01") MeasureCode measure,
		Dimension dimension, @Schema(example = "人") String unitOfMeasure, Direction direction,
		@Nullable @Schema(example = "48") BigDecimal actual, MetricValue.State state,
		@Nullable @Schema(example = "52") BigDecimal target, @Nullable @Schema(example = "43.33") BigDecimal due,
		@Nullable @Schema(example = "4.67") BigDecimal ahead, @Nullable Pace pace, @Schema(example = "26") int units,
		@Schema(example = "3") int behind) {

	private static final int SHOWN = 2;

	static IndicatorStanding of(Indicator indicator, MetricValue value, @Nullable Due due, int units, int behind) {
		BigDecimal actual = value.value();
		return new IndicatorStanding(indicator.code(), indicator.name(), indicator.measure(), indicator.dimension(),
				indicator.unitOfMeasure(), indicator.direction(), actual, value.state(),
				(due != null) ? due.target() : null,
				(due != null) ? due.scheduled().setScale(SHOWN, RoundingMode.HALF_UP) : null,
				(due != null && actual != null) ? due.ahead(actual) : null,
				(due != null && actual != null) ? due.pace(actual) : null, units, behind);
	}

}
