package io.caizhi.scoring.rule;

/** The rules of the rule book, as the API names them (product §5). */
public enum RuleKind {

	/** 按比例. */
	PROPORTIONAL,
	/** 分档. */
	BANDS,
	/** 相对第一. */
	RELATIVE,
	/** 位次. */
	RANKED,
	/** 功效系数. */
	EFFICACY,
	/** 增长. */
	GROWTH,
	/** 静态动态. */
	COMPOSITE,
	/** 达标. */
	ALL_OR_NOTHING,
	/** 扣分. */
	PENALTY

}
