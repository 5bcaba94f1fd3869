package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.scoring.rule.Arithmetic;
import io.caizhi.scoring.scheme.AdjustmentId;
import io.caizhi.scoring.scheme.AdjustmentKind;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions under one rule of the scheme do to a unit's score.
 *
 * @param rule its code
 * @param name what it is for
 * @param occurrences all together
 * @param decisions those it rests on, oldest first
 * @param arithmetic absent for a veto
 * @param points 2 decimals, 0 or more: a bonus adds them, a deduction takes them, a veto
 * has none
 */
public record AdjustmentScore(AdjustmentKind kind, String rule, String name, int occurrences,
		List<AdjustmentId> decisions, @Nullable Arithmetic arithmetic, BigDecimal points) {

	public AdjustmentScore {
		decisions = List.copyOf(decisions);
	}

}
