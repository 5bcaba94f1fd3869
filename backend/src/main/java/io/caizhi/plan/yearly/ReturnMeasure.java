package io.caizhi.plan.yearly;

/** What is counted of the monthly returns 月报 that enterprises owe. */
public enum ReturnMeasure {

	/** 应报: owed. */
	EXPECTED,
	/** 按时: handed in before the month closed. */
	ON_TIME,
	/** 迟报: handed in after it. */
	LATE,
	/** 缺报: not handed in. */
	ABSENT

}
