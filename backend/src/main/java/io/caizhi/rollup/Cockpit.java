package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.OpenDecisions;
import io.caizhi.plan.MonthState;
import io.caizhi.rollup.Headline.MonthValue;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a district stands at the end of a month 领导驾驶舱: figures of the year up to it, always
 * those of the roll-up, and nobody by name.
 *
 * @param total what was counted from the first month of the year to this one
 * @param onTime of the months that have closed
 * @param hiresAgainst absent without a plan in force that sets targets for hires
 * @param collegeAgainst the same of college students
 */
record Cockpit(@Schema(example = "2026") int year, @Schema(type = "string", example = "2026-11") YearMonth month,
		MonthState state, @Schema(example = "2026-12-05T10:00:00Z") Instant closesAt, Figure total, Headline hires,
		Headline college, Headline insured, Headline onTime, Headline absent, @Nullable Against hiresAgainst,
		@Nullable Against collegeAgainst, List<TrendPoint> trend, List<UnitStanding> units, List<OpenMonth> openMonths,
		OpenDecisions.Counts matters) {

	/**
	 * A month of the year beside the same of the year before.
	 *
	 * @param counted absent after the month the page is of, as are the sums
	 * @param sum from the first month of the year on
	 * @param due what the plan in force wants by the end of the month, to 2 decimals
	 */
	record TrendPoint(@Schema(type = "string", example = "2026-11") YearMonth month,
			@Nullable @Schema(example = "312") BigDecimal counted, @Nullable @Schema(example = "3912") BigDecimal sum,
			@Nullable @Schema(example = "41") BigDecimal college, @Schema(example = "280") BigDecimal lastYear,
			@Schema(example = "3500") BigDecimal lastYearSum, @Nullable @Schema(example = "4400.00") BigDecimal due) {

	}

	/**
	 * A unit among those of its category.
	 *
	 * @param counted from the first month of the year to this one
	 * @param added in this month
	 * @param place among the units of the category that report or have counted anything
	 * @param risen places won since the month before, negative where lost
	 * @param against its hires against the plan, where it sets the unit a target
	 */
	record UnitStanding(UnitName unit, @Schema(example = "312") BigDecimal counted,
			@Schema(example = "41") BigDecimal college, @Schema(example = "28") BigDecimal added,
			@Nullable @Schema(example = "2") Integer place, @Nullable @Schema(example = "2") Integer risen,
			List<MonthValue> trend, @Nullable Against against, Reporting reporting) {

	}

	/** A month that is still open, and until when. */
	record OpenMonth(@Schema(type = "string", example = "2026-11") YearMonth month,
			@Schema(example = "2026-12-05T10:00:00Z") Instant closesAt, @Schema(example = "86") int owed,
			@Schema(example = "12") int absent) {

	}

}
