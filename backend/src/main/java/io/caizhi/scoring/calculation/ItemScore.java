package io.caizhi.scoring.calculation;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Arithmetic;
import io.caizhi.scoring.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The points of one item of one unit, and how they came about.
 *
 * @param weight as the scheme has it
 * @param effectiveWeight with what is spread from items that are not applicable; 6
 * decimals
 * @param completion {@code c}, with 6 decimals, where there is a target and a value
 * @param points 2 decimals
 */
public record ItemScore(IndicatorCode indicator, BigDecimal weight, BigDecimal effectiveWeight, ItemState state,
		@Nullable BigDecimal actual, @Nullable BigDecimal target, @Nullable BigDecimal base,
		@Nullable BigDecimal completion, Rule rule, Arithmetic arithmetic, BigDecimal points) {

}
