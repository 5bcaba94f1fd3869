package io.caizhi.supervision;

/** Who in a unit is told of a notice, the higher the longer it waits. */
enum Rung {

	/** 承办人: whoever is in charge of the matter. */
	IN_CHARGE,
	/** 分管负责人: the deputy who answers for it. */
	DEPUTY,
	/** 主要负责人: the head of the unit. */
	HEAD

}
