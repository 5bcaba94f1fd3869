package io.caizhi.audit;

/**
 * The place of an entry in its tenant's chain.
 *
 * @param position from 1, without gaps
 */
record AuditSeal(long position, long entry, byte[] hash) {

	/** The end of a chain without entries. */
	static AuditSeal none() {
		return new AuditSeal(0, 0, EntryChain.beginning());
	}

}
