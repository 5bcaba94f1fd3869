package io.caizhi.hiring.correction;

/** Where a correction order stands. */
enum CorrectionStatus {

	/** The unit still writes on it. */
	DRAFT,
	/** Waits for the office. */
	SUBMITTED,
	/** Booked. */
	APPROVED,
	/** The office said no. */
	REJECTED,
	/** The unit gave it up. */
	WITHDRAWN;

	boolean open() {
		return this == DRAFT || this == SUBMITTED;
	}

}
