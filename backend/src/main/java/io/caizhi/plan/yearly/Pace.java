package io.caizhi.plan.yearly;

import java.math.BigDecimal;

/**
 * How a figure goes against the scheduled target 对序时, in one word.
 */
public enum Pace {

	/** Above what is due. */
	AHEAD,
	/** At what is due. */
	ON_SCHEDULE,
	/** Below it by up to a tenth. */
	AT_RISK,
	/** Below it by more. */
	BEHIND;

	/** Behind by no more than this share of what is due is only at risk. */
	private static final BigDecimal RISK = new BigDecimal("0.1");

	/**
	 * The word for a distance.
	 * @param ahead by how much the figure is better than what is due, negative where
	 * worse
	 * @param due what should have been reached
	 * @param whole whether only whole ones can be reached, as persons are: less than one
	 * from what is due is then on schedule
	 */
	public static Pace of(BigDecimal ahead, BigDecimal due, boolean whole) {
		if (ahead.signum() == 0 || (whole && ahead.abs().compareTo(BigDecimal.ONE) < 0)) {
			return ON_SCHEDULE;
		}
		if (ahead.signum() > 0) {
			return AHEAD;
		}
		return (ahead.negate().compareTo(due.multiply(RISK)) <= 0) ? AT_RISK : BEHIND;
	}

}
