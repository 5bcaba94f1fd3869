package io.caizhi.supervision;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where a supervision notice stands. */
@Schema(name = "SupervisionState")
enum NoticeState {

	/** 待回复: the unit is to answer, at first or again. */
	ISSUED("待回复"),
	/** 待核实: the unit has answered, the office is to look. */
	REPLIED("待核实"),
	/** 已办结: the office found it done. */
	CLOSED("已办结"),
	/** 已撤回: the office took it back. */
	WITHDRAWN("已撤回");

	private final String word;

	NoticeState(String word) {
		this.word = word;
	}

	/** As official papers call it. */
	String word() {
		return this.word;
	}

	/** Whether nothing more becomes of it. */
	boolean done() {
		return this == CLOSED || this == WITHDRAWN;
	}

}
