package io.caizhi.rollup;

/**
 * How the enterprises of a unit reported in months that closed, in monthly returns.
 *
 * @param expected returns owed at the closings
 * @param absent of those, not handed in at the closing of their month
 * @param late of the absent ones, handed in afterwards, by the last of the closings
 */
public record ReturnTotal(int expected, int absent, int late) {

	public static final ReturnTotal NONE = new ReturnTotal(0, 0, 0);

	/** Handed in before their month closed. */
	public int onTime() {
		return this.expected - this.absent;
	}

	/** Not handed in at all. */
	public int missing() {
		return this.absent - this.late;
	}

}
