package io.caizhi.plan.yearly;

/** The four dimensions of talent work. */
public enum Dimension {

	/** 引. */
	ATTRACT,
	/** 育. */
	DEVELOP,
	/** 留. */
	RETAIN,
	/** 用. */
	USE

}
