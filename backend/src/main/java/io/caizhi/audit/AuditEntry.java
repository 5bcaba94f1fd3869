package io.caizhi.audit;

import java.time.Instant;
import java.util.Map;

import io.caizhi.kernel.Subject;

/**
 * One thing that was done or seen.
 *
 * @param object kind and identifier of the thing, such as {@code month/2026-11}
 */
record AuditEntry(AuditEntryId id, Instant at, Subject actor, String action, String object,
		Map<String, Object> details) {

}
