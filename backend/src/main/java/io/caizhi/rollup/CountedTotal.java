package io.caizhi.rollup;

import java.math.BigDecimal;

import io.caizhi.kernel.TenantId;

/**
 * What was counted in one unit over several months, in persons; a person shared between
 * hires counts in parts, of two decimals at most.
 *
 * @param education code of GB/T 4658; blank where not told apart
 * @param channel name of the channel; blank where not told apart
 * @param duplicate verified hires that do not count, because the person already does
 */
public record CountedTotal(TenantId unit, String education, String channel, BigDecimal counted, BigDecimal college,
		BigDecimal late, BigDecimal duplicate, BigDecimal insured, BigDecimal degreeChecked, BigDecimal collegeInsured,
		BigDecimal collegeDegreeChecked) {

}
