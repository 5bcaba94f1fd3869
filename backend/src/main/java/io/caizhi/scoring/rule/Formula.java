package io.caizhi.scoring.rule;

/**
 * Which sentence a step of the arithmetic is read by. The pages have one in each
 * language, which names the step's numbers.
 */
public enum Formula {

	/** {@code weight × dividend/divisor}. */
	SHARE_OF_TARGET,
	/** {@code weight × cap}: more than the cap does not count. */
	SHARE_CAPPED,
	/** {@code weight × fraction}: the band's {@code bound} is reached. */
	BAND,
	/** No band is reached. */
	NO_BAND,
	/** {@code weight × own/best}, each figure by its difficulty. */
	SHARE_OF_FIRST,
	/** Every unit's figure is 0. */
	ALL_ZERO,
	/** {@code weight × (1 − step × (rank − 1))}. */
	RANK,
	/** The place is too far back to earn. */
	RANK_TOO_LOW,
	/** {@code weight × (0.6 + 0.4 × (actual − low)/(high − low))}. */
	EFFICACY,
	/** {@code weight × 0.6}: at the low bound or beyond it. */
	EFFICACY_LOW,
	/** {@code weight}: at the high bound or beyond it. */
	EFFICACY_HIGH,
	/** {@code weight}: nobody in the category differs. */
	ALL_EQUAL,
	/** {@code weight × (change/base)/goal}. */
	GROWTH,
	/** {@code weight}: the goal is reached. */
	GROWTH_REACHED,
	/** 0: no growth. */
	GROWTH_NONE,
	/** {@code weight}: from nothing to something. */
	GROWTH_FROM_NOTHING,
	/** {@code share × first + (1 − share) × second}. */
	COMPOSITE,
	/** {@code weight}: the target is reached. */
	REACHED,
	/** 0: the target is not reached. */
	NOT_REACHED,
	/** {@code weight − per × occurrences}. */
	PENALTY,
	/** {@code floor}: it does not fall further. */
	PENALTY_FLOOR,
	/** 0: should have been reported and was not 缺报. */
	MISSING,
	/** 0: not assigned to the unit; the weight is spread over its other items. */
	NOT_ASSIGNED,
	/** 0: the rule needs a target and the unit has none; the weight is spread. */
	NO_TARGET,
	/** 0: the rule needs the year before and there is none; the weight is spread. */
	NO_BASE,
	/** {@code per × occurrences}. */
	PER_OCCURRENCE,
	/** {@code per × percent above the target}. */
	PER_PERCENT,
	/** {@code cap}: of bonus or deduction no more than that counts. */
	CAPPED

}
