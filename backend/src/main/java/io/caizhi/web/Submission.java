package io.caizhi.web;

import io.caizhi.kernel.TenantId;

/**
 * One submission as its sender names it. The same key of another person, in another
 * tenant or for another operation is another submission.
 *
 * @param tenant where it is made; 0 where the operator acts in none
 * @param caller a fingerprint of the person
 * @param operation method and path pattern
 * @param key what the sender calls it
 * @param digest a fingerprint of method, path and body
 */
record Submission(TenantId tenant, byte[] caller, String operation, String key, byte[] digest) {

	/** Where the operator acts. */
	static final TenantId NOWHERE = new TenantId(0);

}
