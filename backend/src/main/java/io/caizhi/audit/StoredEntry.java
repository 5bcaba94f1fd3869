package io.caizhi.audit;

import java.time.LocalDateTime;

import io.caizhi.kernel.TenantId;

/**
 * An entry as the database holds it, every column of it.
 *
 * @param at UTC, to the microsecond
 * @param details as the database spells them, which may differ from how they were written
 */
record StoredEntry(TenantId tenant, long id, long district, LocalDateTime at, String issuer, String subject,
		String action, String object, String details) {

}
