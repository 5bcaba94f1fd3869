package io.caizhi.audit;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * The office looked whether a log is still what was written.
 *
 * @param log whose log
 */
record ChainVerified(TenantId tenant, DistrictId district, Subject actor, TenantId log, boolean intact,
		long sealed) implements AuditedEvent {

	@Override
	public String action() {
		return "audit.verified";
	}

	@Override
	public String object() {
		return "tenant/" + this.log;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("intact", this.intact, "sealed", this.sealed);
	}

}
