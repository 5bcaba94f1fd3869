package io.caizhi.scoring.scheme;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One grade 等次.
 *
 * @param grade as it is published, such as 优秀
 * @param from the total from which it is given, inclusive
 * @param quota the share of the category's units that may have it at most, 0 to 1
 */
public record GradeBand(String grade, BigDecimal from, @Nullable BigDecimal quota) {

}
