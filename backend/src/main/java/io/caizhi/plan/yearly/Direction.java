package io.caizhi.plan.yearly;

/** Which values of an indicator are the better ones. */
public enum Direction {

	/** 越高越好. */
	HIGHER,
	/** 越低越好. */
	LOWER

}
