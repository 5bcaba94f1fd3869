package io.caizhi.scoring.value;

/** Where a value reported by hand stands. */
enum ReportedValueStatus {

	/** 待核验: waits for the office. */
	REPORTED,
	/** 退回: sent back with a comment; to be reported anew. */
	SENT_BACK,
	/** 已核验: counts. */
	VERIFIED

}
