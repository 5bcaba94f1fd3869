package io.caizhi.handover;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where a hand-over stands. */
@Schema(name = "HandoverState")
enum HandoverState {

	/** 起草中: who leaves writes what is promised and what is to be known. */
	DRAFT("起草中"),
	/** 待接手: signed by who leaves; who follows is to sign. */
	HANDED_OVER("待接手"),
	/** 已交接: signed by both, never changes again. */
	TAKEN_OVER("已交接"),
	/** 已撤回: given up before both had signed. */
	WITHDRAWN("已撤回");

	private final String word;

	HandoverState(String word) {
		this.word = word;
	}

	/** As official papers call it. */
	String word() {
		return this.word;
	}

	/** Whether nothing more becomes of it. */
	boolean done() {
		return this == TAKEN_OVER || this == WITHDRAWN;
	}

}
