package io.caizhi.ledger.kind;

/** What a field of a kind holds; each is written as text in one spelling. */
public enum FieldType {

	/** 文本. */
	TEXT,
	/** 数值: 14 whole digits and 6 decimals at most. */
	NUMBER,
	/** 金额: yuan with 2 decimals at most. */
	MONEY,
	/** 日期: such as 2022-11-24. */
	DATE,
	/** 代码: one of the field's own list. */
	CODE,
	/** 人员: a name, with a document where it is known. */
	PERSON,
	/** 企业: one that the entry's unit has registered. */
	ENTERPRISE,
	/** 单位: the code of a unit of the district. */
	UNIT,
	/** 关联条目: another entry of the same unit. */
	ENTRY

}
