package io.caizhi.meeting;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where an action item stands. */
@Schema(name = "ActionItemState")
enum ItemState {

	/** 办理中: its owner works on it. */
	OPEN("办理中"),
	/** 待确认: its owner says it is done. */
	REPORTED("待确认"),
	/** 已完成: the office found it done. */
	DONE("已完成");

	private final String word;

	ItemState(String word) {
		this.word = word;
	}

	/** As official papers call it. */
	String word() {
		return this.word;
	}

}
