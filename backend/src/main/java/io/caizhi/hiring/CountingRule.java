package io.caizhi.hiring;

import java.time.YearMonth;

/**
 * In which month a verified hire counts (product §4.5).
 *
 * @param month the month it counts in
 * @param late whether its own month had closed when it was verified
 */
record CountingRule(YearMonth month, boolean late) {

	/**
	 * @param hired the month of {@code hired on}
	 * @param closed whether that month had closed at the verification
	 * @param verified the month of the verification
	 */
	static CountingRule apply(YearMonth hired, boolean closed, YearMonth verified) {
		return closed ? new CountingRule(verified, true) : new CountingRule(hired, false);
	}

}
