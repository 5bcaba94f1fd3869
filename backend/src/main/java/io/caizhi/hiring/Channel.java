package io.caizhi.hiring;

/** Through which channel 渠道 a person was found. */
public enum Channel {

	/** 线上云招聘. */
	ONLINE_RECRUITMENT,
	/** 校园招聘会. */
	CAMPUS_FAIR,
	/** 夜市招聘会. */
	NIGHT_MARKET_FAIR,
	/** 其他现场招聘会. */
	JOB_FAIR,
	/** 推荐介绍. */
	REFERRAL,
	/** 其他线上渠道. */
	OTHER_ONLINE,
	/** 其他线下渠道. */
	OTHER_OFFLINE

}
