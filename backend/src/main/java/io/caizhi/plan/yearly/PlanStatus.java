package io.caizhi.plan.yearly;

/** Where a plan stands. */
public enum PlanStatus {

	/** 草拟: never issued; the office alone sees it. */
	DRAFT,
	/** 已印发: in force in its newest revision; another may be in draft. */
	ISSUED,
	/** 已结束: stays readable, and is amended no more. */
	CLOSED

}
