package io.caizhi.notification;

import io.caizhi.tenancy.WaitingWork.Waiting;

/** What a notice can be about, and the page on which it is dealt with. */
enum NoticeKind {

	/** Rows of the enterprise's return came back. */
	ROWS_SENT_BACK("/report/{month}"),
	/** The enterprise has not handed in a month that is about to close. */
	RETURN_TO_SUBMIT("/report/{month}"),
	/** Bulletins wait for the unit to sign for them. */
	BULLETINS_TO_ACKNOWLEDGE("/bulletins"),
	/** The unit is to answer supervision notices. */
	SUPERVISION_TO_ANSWER("/supervision?show=open"),
	/** The unit is to carry out what meetings decided. */
	DECISIONS_TO_CARRY_OUT("/own-action-items"),
	/** Returns wait for the unit. */
	RETURNS_TO_VERIFY("/worklist"),
	/** An audit found something the unit has not answered. */
	FINDINGS_TO_ANSWER("/audit-findings"),
	/** Enterprises have not handed in a month that is about to close. */
	RETURNS_MISSING("/absentees/{month}"),
	/** Replies to supervision notices wait for the office. */
	SUPERVISION_TO_CLOSE("/supervision?show=open"),
	/** What units report of decisions waits for the office. */
	DECISIONS_TO_CONFIRM("/action-items"),
	/** Correction orders wait for the office. */
	CORRECTIONS_TO_APPROVE("/corrections"),
	/** Persons verified more than once wait for the office. */
	DUPLICATES_TO_DECIDE("/duplicates?year={year}"),
	/** Hires of open samples wait for the office. */
	SAMPLES_TO_AUDIT("/audit-samples");

	private final String page;

	NoticeKind(String page) {
		this.page = page;
	}

	/**
	 * @throws IllegalArgumentException when a module tells of work that no page is known
	 * for
	 */
	static NoticeKind of(Waiting waiting) {
		return valueOf(waiting.what());
	}

	/** The page's address within the tenant's pages. */
	String page(Waiting waiting) {
		return this.page.replace("{month}", String.valueOf(waiting.month()))
			.replace("{year}", String.valueOf(waiting.year()));
	}

}
