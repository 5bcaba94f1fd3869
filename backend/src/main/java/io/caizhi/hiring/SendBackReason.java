package io.caizhi.hiring;

/** Why a row is sent back 退回原因. */
public enum SendBackReason {

	/** 证件信息有误. */
	DOCUMENT,
	/** 学历信息有误. */
	EDUCATION,
	/** 日期有误. */
	DATES,
	/** 查无此人在岗. */
	NOT_EMPLOYED,
	/** 重复填报. */
	DUPLICATE_ROW,
	/** 其他, said in a comment. */
	OTHER

}
