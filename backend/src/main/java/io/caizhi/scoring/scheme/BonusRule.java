package io.caizhi.scoring.scheme;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.IndicatorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a bonus 加分 is given for. It takes a decision of the office; where it goes by the
 * percent above a target, the decision says that it is given and the figures say how
 * much.
 *
 * @param code by which decisions name it, of the scheme
 * @param indicator whose target is to be exceeded; absent where occurrences are counted
 * @param points for each occurrence, or for each percent above the target, parts of a
 * percent in proportion
 * @param cap what it adds at most
 */
public record BonusRule(String code, String name, @Nullable IndicatorCode indicator, BigDecimal points,
		BigDecimal cap) {

}
