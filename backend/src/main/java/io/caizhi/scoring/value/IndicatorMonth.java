package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Pace;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.value.ReportedValueView.OfUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators of a plan come to at a month's end, as far as the reader may see.
 *
 * @param indicators by their place in the plan
 */
record IndicatorMonth(@Schema(type = "string", example = "2026-11") YearMonth month, OfPlan plan,
		List<OfIndicator> indicators) {

	/** The plan and the revision that is in force. */
	@Schema(name = "IndicatorValuePlan")
	record OfPlan(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") PlanId id, @Schema(example = "2026") int year,
			@Schema(example = "1") int revision) {

	}

	/**
	 * One indicator.
	 *
	 * @param led whether the reader's unit leads it
	 * @param district the sum over all its units; only for who sees them all
	 */
	@Schema(name = "IndicatorValues")
	record OfIndicator(@Schema(type = "string", example = "A01") IndicatorCode code,
			@Schema(example = "新引进高层次人才") String name, Dimension dimension, @Schema(example = "人") String unitOfMeasure,
			Direction direction, boolean led, ValueSource source, @Nullable Value district, List<OfUnitValue> units) {

	}

	/** An indicator of one unit. */
	@Schema(name = "IndicatorUnitValue")
	record OfUnitValue(OfUnit unit, Value value) {

	}

	/**
	 * What it comes to, and what is due.
	 *
	 * @param actual from the start of the year; null where missing or undefined
	 * @param corrections by how much corrections booked later move it; contained in it
	 * @param missing months that should have been reported by hand
	 * @param target of the whole year
	 * @param scheduled what is due by the end of the month
	 * @param ahead by how much the actual value is better than that, negative where worse
	 */
	@Schema(name = "IndicatorValue")
	record Value(
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "312",
					description = "null where missing or undefined") @Nullable BigDecimal actual,
			MetricValue.State state, @Schema(example = "0") BigDecimal corrections,
			@Schema(example = "[\"2026-03\"]") List<YearMonth> missing,
			@Schema(example = "400") @Nullable BigDecimal target,
			@Schema(example = "365.205479") @Nullable BigDecimal scheduled,
			@Schema(example = "-53.21") @Nullable BigDecimal ahead, @Nullable Pace pace) {

		static Value of(MetricValue value, @Nullable Due due) {
			BigDecimal actual = value.value();
			return new Value(actual, value.state(), value.corrections(), value.missing(),
					(due != null) ? due.target() : null, (due != null) ? due.scheduled() : null,
					(due != null && actual != null) ? due.ahead(actual) : null,
					(due != null && actual != null) ? due.pace(actual) : null);
		}

	}

}
