package io.caizhi.demo;

/** How a unit of the demo keeps up with its months. */
enum Pace {

	/** Every enterprise reports, and everything is verified at once. */
	AHEAD,
	/** Some enterprise misses a month now and then; verified before the closing. */
	STEADY,
	/** Often verified only after the closing, so that its hires count late. */
	BEHIND,
	/** Nothing has ever come from there. */
	ABSENT

}
