package io.caizhi.hiring;

/** How far an enterprise has come with a month, as the unit's worklist tells it. */
enum WorklistStatus {

	/** Nothing entered 缺报. */
	ABSENT,
	/** Hires entered, nothing handed in. */
	DRAFT,
	/** Waits for the unit. */
	SUBMITTED,
	/** Waits for the enterprise. */
	SENT_BACK,
	/** Done. */
	VERIFIED,
	/** Decided on before, and in the enterprise's hands again. */
	AMENDING

}
