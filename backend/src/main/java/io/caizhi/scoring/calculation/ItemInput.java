package io.caizhi.scoring.calculation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one indicator of one unit.
 *
 * @param actual absent where it should have been reported and was not 缺报
 * @param assigned whether the indicator is the unit's to reach
 * @param target in force: scheduled in a monthly inventory, full in the yearly one
 * @param base the same period a year before
 */
public record ItemInput(@Nullable BigDecimal actual, boolean assigned, @Nullable BigDecimal target,
		@Nullable BigDecimal base) {

	/** Not the unit's to reach. */
	public static final ItemInput NOT_ASSIGNED = new ItemInput(null, false, null, null);

}
