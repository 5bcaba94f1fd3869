package io.caizhi.scoring.inventory;

/** Why an inventory is run. */
public enum RunCause {

	/** The office asked for it. */
	ASKED,
	/** A month closed, for the first time or again after it was opened. */
	CLOSED,
	/** A correction order was booked. */
	CORRECTED,
	/** The office decided on a bonus, a deduction or a veto, or closed an audit. */
	DECIDED

}
