package io.caizhi.audit;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person was turned away at the tenant's door, because they have no place in it (404)
 * or not the role for what they asked (403).
 *
 * @param times within the seconds between two writings
 */
record EntryRefused(TenantId tenant, DistrictId district, Subject actor, int status,
		int times) implements AuditedEvent {

	@Override
	public String action() {
		return "entry.refused";
	}

	@Override
	public String object() {
		return "door/" + this.tenant;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("status", this.status, "times", this.times);
	}

}
