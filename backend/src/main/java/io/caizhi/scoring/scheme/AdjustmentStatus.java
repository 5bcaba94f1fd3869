package io.caizhi.scoring.scheme;

/** Where a bonus, deduction or veto stands. */
public enum AdjustmentStatus {

	/** Put forward with its evidence. */
	PROPOSED,
	/** The office decided for it; it counts. */
	DECIDED,
	/** The office decided against it. */
	REFUSED,
	/** The office took its decision back; it counts no more. */
	REVOKED

}
