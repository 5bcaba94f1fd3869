package io.caizhi.hiring.sampling;

/** What the audit of a hire found 抽查结论. */
public enum Finding {

	/** 属实. */
	CONFIRMED,
	/** 不实: a fact is not as reported. */
	WRONG,
	/** 无法核实. */
	UNPROVEN

}
