package io.caizhi.supervision;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A unit named other persons as those who are told of notices. */
record ContactsChanged(TenantId tenant, DistrictId district, Subject actor, int version) implements AuditedEvent {

	@Override
	public String action() {
		return "supervision.contacts-changed";
	}

	@Override
	public String object() {
		return "supervision-contacts/" + this.version;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("version", this.version);
	}

}
