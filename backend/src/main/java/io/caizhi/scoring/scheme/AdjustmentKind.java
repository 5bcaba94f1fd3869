package io.caizhi.scoring.scheme;

/** What a decision of the office does to a score. */
public enum AdjustmentKind {

	/** 加分. */
	BONUS,
	/** 扣分. */
	DEDUCTION,
	/** 一票否决. */
	VETO

}
