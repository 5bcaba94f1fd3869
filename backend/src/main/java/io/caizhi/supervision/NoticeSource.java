package io.caizhi.supervision;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a supervision notice was issued. */
@Schema(name = "SupervisionSource")
enum NoticeSource {

	/** A time node of the plan passed and was not reached. */
	MILESTONE("时间节点逾期"),
	/** Enterprises sent nothing for a month that has closed. */
	RETURNS("月报缺报"),
	/** The office demands something else. */
	DEMAND("交办事项");

	private final String word;

	NoticeSource(String word) {
		this.word = word;
	}

	/** As official papers call it. */
	String word() {
		return this.word;
	}

}
