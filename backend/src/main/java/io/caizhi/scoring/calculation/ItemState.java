package io.caizhi.scoring.calculation;

/** What became of an item. */
public enum ItemState {

	/** It earned points by its rule, be they 0. */
	SCORED,
	/** It is not the unit's; its weight is spread over the others. */
	NOT_APPLICABLE,
	/** 缺报: should have been reported and was not; 0 points. */
	MISSING

}
