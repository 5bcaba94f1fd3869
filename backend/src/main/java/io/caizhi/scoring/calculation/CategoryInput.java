package io.caizhi.scoring.calculation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.tenancy.UnitCategory;

/**
 * All units that are assessed together: those that are of the category on the last day of
 * the period, each with its whole year. A unit that changed its category within the year
 * stands in the new one alone.
 *
 * @param directions which way is better, by indicator of the plan
 */
public record CategoryInput(UnitCategory category, Map<IndicatorCode, Direction> directions, List<UnitInput> units) {

	public CategoryInput {
		directions = Collections.unmodifiableMap(new TreeMap<>(directions));
		units = List.copyOf(units);
	}

	/**
	 * @throws IllegalArgumentException when the plan has no such indicator
	 */
	public Direction direction(IndicatorCode indicator) {
		Direction direction = this.directions.get(indicator);
		if (direction == null) {
			throw new IllegalArgumentException("no indicator " + indicator);
		}
		return direction;
	}

}
