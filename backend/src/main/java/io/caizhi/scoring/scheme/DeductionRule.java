package io.caizhi.scoring.scheme;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a deduction 扣分 is made for, by decision of the office.
 *
 * @param points taken for each occurrence, more than 0
 * @param cap what it takes at most, if anything limits it
 */
public record DeductionRule(String code, String name, BigDecimal points, @Nullable BigDecimal cap) {

}
