package io.caizhi.meeting;

/** Who meets. */
enum MeetingKind {

	/** 领导小组会议: the leadership group. */
	GROUP("人才工作领导小组会议"),
	/** 全区推进会: the district with all its units. */
	DISTRICT("全区人才工作推进会");

	private final String word;

	MeetingKind(String word) {
		this.word = word;
	}

	/** As official papers call it. */
	String word() {
		return this.word;
	}

}
