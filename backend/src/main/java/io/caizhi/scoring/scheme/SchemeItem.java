package io.caizhi.scoring.scheme;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Rule;

/**
 * One base item of a scheme.
 *
 * @param weight more than 0, 2 decimals at most; those of a scheme add up to exactly 100
 * @param rule by which it earns points in this category
 */
public record SchemeItem(IndicatorCode indicator, BigDecimal weight, Rule rule) {

}
