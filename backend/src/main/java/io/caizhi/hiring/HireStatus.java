package io.caizhi.hiring;

/** How far a row has come; how firm it is. */
enum HireStatus {

	/** Entered or corrected, not yet handed in. */
	DRAFT,
	/** Handed in; waits for the unit. */
	SUBMITTED,
	/** Sent back with a reason; waits for the enterprise. */
	SENT_BACK,
	/** Verified: this version never changes, a change is a new one. */
	VERIFIED,
	/** Verified once, then withdrawn with the unit's word; counts no more. */
	WITHDRAWN

}
