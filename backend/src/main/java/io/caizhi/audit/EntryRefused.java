package io.caizhi.audit;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person was turned away: they have no place in the tenant or what they asked for is
 * not theirs, which answers as what does not exist (404), or they have not the role for
 * it (403).
 *
 * @param asked method and pattern of the address
 * @param times within the seconds between two writings
 */
record EntryRefused(TenantId tenant, DistrictId district, Subject actor, int status, String asked,
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
		return Map.of("status", this.status, "asked", this.asked, "times", this.times);
	}

}
