package io.caizhi.ledger;

/** Where a split case stands. */
enum SplitState {

	/** 待裁定: the entry verified first counts, until the office decides. */
	OPEN,
	/** 已裁定: the office has decided, and nothing new has come up since. */
	DECIDED,
	/** 已了结: one entry is left, which counts wholly. */
	RESOLVED

}
