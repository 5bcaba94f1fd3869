package io.caizhi.notification;

import io.caizhi.tenancy.WaitingWork.Waiting;

/** What a notice can be about, and the page on which it is dealt with. */
enum NoticeKind {

	/** Rows of the enterprise's return came back. */
	ROWS_SENT_BACK("/report/{month}", "notice.rows-sent-back"),
	/** The enterprise has not handed in a month that is about to close. */
	RETURN_TO_SUBMIT("/report/{month}", "notice.return-to-submit"),
	/** Bulletins wait for the unit to sign for them. */
	BULLETINS_TO_ACKNOWLEDGE("/bulletins", "notice.bulletins-to-acknowledge"),
	/** The unit is to answer supervision notices. */
	SUPERVISION_TO_ANSWER("/supervision?show=open", "notice.supervision-to-answer"),
	/** The unit is to carry out what meetings decided. */
	DECISIONS_TO_CARRY_OUT("/own-action-items", "notice.decisions-to-carry-out"),
	/** Work that goes on to a colleague waits to be handed over. */
	HANDOVERS_TO_GIVE("/handovers", "notice.handovers-to-give"),
	/** Work that a colleague handed over waits for the signature of who takes it over. */
	HANDOVERS_TO_TAKE("/handovers", "notice.handovers-to-take"),
	/** Returns wait for the unit. */
	RETURNS_TO_VERIFY("/worklist", "notice.returns-to-verify"),
	/** An audit found something the unit has not answered. */
	FINDINGS_TO_ANSWER("/audit-findings", "notice.findings-to-answer"),
	/** Terms of the unit's ledger entries are about to end. */
	TERMS_ENDING("/ledger?ending=true", "notice.terms-ending"),
	/** Enterprises have not handed in a month that is about to close. */
	RETURNS_MISSING("/absentees/{month}", "notice.returns-missing"),
	/** Replies to supervision notices wait for the office. */
	SUPERVISION_TO_CLOSE("/supervision?show=open", "notice.supervision-to-close"),
	/** What the clock found waits for the office to raise notices from it. */
	SUPERVISION_TO_ISSUE("/supervision/candidates", "notice.supervision-to-issue"),
	/** What units report of decisions waits for the office. */
	DECISIONS_TO_CONFIRM("/action-items", "notice.decisions-to-confirm"),
	/** Correction orders wait for the office. */
	CORRECTIONS_TO_APPROVE("/corrections", "notice.corrections-to-approve"),
	/** Persons verified more than once wait for the office. */
	DUPLICATES_TO_DECIDE("/duplicates?year={year}", "notice.duplicates-to-decide"),
	/** What entries of ledgers claim several times waits for the office. */
	SPLITS_TO_DECIDE("/ledger/splits", "notice.splits-to-decide"),
	/** Hires of open samples wait for the office. */
	SAMPLES_TO_AUDIT("/audit-samples", "notice.samples-to-audit"),
	/** Both signed a hand-over; nothing is left to do. */
	HANDOVERS_SIGNED("/handovers", "notice.handovers-signed");

	private final String page;

	private final String sentence;

	NoticeKind(String page, String sentence) {
		this.page = page;
		this.sentence = sentence;
	}

	/** The code of what is said of it outside; the sentence names nobody. */
	String sentence() {
		return this.sentence;
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
