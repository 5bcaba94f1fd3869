package io.caizhi.meeting;

/** Where a meeting stands. */
enum MeetingState {

	/** 筹备中: its pack and decisions are being written. */
	PLANNED,
	/** 已召开: it is over, pack and decisions stay as they are. */
	HELD

}
