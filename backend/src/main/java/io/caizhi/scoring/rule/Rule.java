package io.caizhi.scoring.rule;

import java.math.BigDecimal;

/**
 * By which rule an item earns points (product §5). A rule knows no clock, no rounding of
 * its own and no other unit but through the {@link Field} it is given.
 */
public sealed interface Rule
		permits Proportional, Bands, Relative, Ranked, Efficacy, Growth, Composite, AllOrNothing, Penalty {

	RuleKind kind();

	/** Whether the item is not applicable to a unit without a target. */
	default boolean needsTarget() {
		return false;
	}

	/** Whether the item is not applicable without a value of the year before. */
	default boolean needsBase() {
		return false;
	}

	/**
	 * What most can be earned: the weight, or more where the rule rewards going beyond
	 * the target.
	 */
	default BigDecimal most(BigDecimal weight) {
		return weight;
	}

	/**
	 * The points, with the arithmetic that leads to them.
	 * @param facts with a target and a base where the rule needs them
	 * @param weight the weight in effect for the unit
	 */
	Arithmetic points(Facts facts, BigDecimal weight);

}
