package io.caizhi.hiring;

import java.util.List;

import io.caizhi.hiring.HireComparison.Difference;

/**
 * A hire as it was counted at a moment, masked, beside what was decided on it since.
 *
 * @param then what it said then, and as what it was counted
 * @param changed whether another version of it was decided on since
 * @param since what that says differently; names masked
 * @param changeWaits whether a change of it waits for the enterprise or the unit
 */
public record DrawnHire(MaskedHire then, boolean changed, List<Difference> since, boolean changeWaits) {

	/**
	 * What of a hire is to be seen.
	 *
	 * @param version the one decided on at that moment
	 * @param entry of the booking by which it counted
	 */
	public record Moment(HireId hire, int version, int entry) {

	}

}
