package io.caizhi.hiring.sampling;

import io.caizhi.hiring.Finding;
import io.caizhi.plan.MonthState;

/** How a row is put right of which an audit found something. */
enum Remedy {

	/** It was found as reported, or is gone. */
	NONE,
	/** Its month is open: the enterprise changes it, and the unit verifies the change. */
	AMENDMENT,
	/** Its month has closed: the unit writes a correction order. */
	CORRECTION,
	/** A change of it, or a correction order for it, waits to be decided on. */
	WAITS,
	/** It was changed since it was drawn, and what it says now was decided on. */
	CHANGED;

	/**
	 * @param changed whether the row was changed and decided on since it was drawn
	 * @param waits whether a change of it, or a correction order for it, waits
	 */
	static Remedy of(Finding finding, boolean changed, boolean waits, MonthState month) {
		if (finding == Finding.CONFIRMED) {
			return NONE;
		}
		if (waits) {
			return WAITS;
		}
		if (changed) {
			return CHANGED;
		}
		return (month == MonthState.CLOSED) ? CORRECTION : AMENDMENT;
	}

}
