package io.caizhi.plan.yearly;

/** How the values of months make up the value of the year so far. */
public enum RollUp {

	/** 累计: months are added. */
	SUM,
	/** 取最新: the last month that has a value. */
	LATEST

}
