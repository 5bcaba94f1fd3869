package io.caizhi.plan;

/** Where a month stands. */
public enum MonthState {

	/** Its first day is still to come. */
	NOT_BEGUN,
	/** Returns can be made. */
	OPEN,
	/** Nothing in it changes any more. */
	CLOSED

}
