package io.caizhi.hiring;

/** Why a version of a row was made. */
enum VersionCause {

	/** Entered, or corrected before it was ever verified. */
	ENTERED,
	/** Changed after it was verified, its month being open. */
	AMENDED,
	/** Withdrawn after it was verified, its month being open. */
	WITHDRAWN,
	/**
	 * Put back to what was verified, before the change was decided on; no figure moves.
	 */
	RESTORED,
	/** The person left; nothing else changed, and no figure moves. */
	DEPARTURE,
	/** The unit checked the degree; nothing else changed. */
	DEGREE_CHECK,
	/** A correction order was approved. */
	CORRECTION;

	/** Under what the change is booked. */
	Booking.Cause booked() {
		return switch (this) {
			case ENTERED -> Booking.Cause.VERIFIED;
			case AMENDED -> Booking.Cause.AMENDED;
			case WITHDRAWN -> Booking.Cause.REMOVED;
			case DEGREE_CHECK -> Booking.Cause.CHECKED;
			case CORRECTION -> Booking.Cause.CORRECTED;
			case DEPARTURE, RESTORED -> throw new IllegalStateException(this + " moves no figure");
		};
	}

}
