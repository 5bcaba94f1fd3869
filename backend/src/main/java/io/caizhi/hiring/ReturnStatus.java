package io.caizhi.hiring;

/** How far a monthly return has come. */
enum ReturnStatus {

	/** Nothing entered; the enterprise is absent 缺报, which is never zero. */
	NOT_STARTED,
	/** Hires entered, nothing handed in: still absent. */
	DRAFT,
	/** Handed in with a receipt; waits for the unit. */
	SUBMITTED,
	/** Some rows sent back; waits for the enterprise. */
	SENT_BACK,
	/** Every row verified, or the nil return accepted. */
	VERIFIED,
	/**
	 * Decided on before, and in the enterprise's hands again; what was verified counts.
	 */
	AMENDING

}
