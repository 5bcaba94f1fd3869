package io.caizhi.bulletin;

/** Whether a bulletin is out. */
enum BulletinState {

	/** 草稿: the office alone. */
	DRAFT,
	/** 已印发: leaders, the office and whom it is addressed to, for good. */
	PUBLISHED

}
