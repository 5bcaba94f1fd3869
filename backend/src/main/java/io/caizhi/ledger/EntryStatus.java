package io.caizhi.ledger;

/** Where an entry stands. */
enum EntryStatus {

	/** 草稿: whoever keeps the unit's ledgers writes it. */
	DRAFT,
	/** 待核验: waits for somebody else's decision. */
	SUBMITTED,
	/** 退回: sent back with a reason; to be written anew. */
	SENT_BACK,
	/** 已核验: counts. */
	VERIFIED,
	/** 撤销: counts no more, or never did; kept to be read. */
	WITHDRAWN

}
