package io.caizhi.notification;

import java.security.MessageDigest;
import java.time.Instant;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * The address under which a person's calendar program reads their time nodes.
 *
 * @param secret SHA-256 of what the address ends with
 */
record CalendarFeed(TenantId tenant, long id, Subject subject, Language language, byte[] secret, Instant madeAt) {

	/** In the same time for every secret, so that none can be felt for. */
	boolean opensTo(byte[] other) {
		return MessageDigest.isEqual(this.secret, other);
	}

}
