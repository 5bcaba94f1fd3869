package io.caizhi.ledger.kind;

/** How far what a field says may go. */
public enum Privacy {

	/** 公开: may stand in what is published. */
	PUBLIC,
	/**
	 * 区内: stays within the district, such as the titles of national programmes; left out
	 * of files that are to be handed up.
	 */
	INTERNAL,
	/**
	 * 个人信息: sealed, masked, shown whole for a reason that is recorded; of a person
	 * leaders see the first character of the name and nothing else.
	 */
	PERSONAL

}
