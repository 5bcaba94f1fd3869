package io.caizhi.supervision;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office changed the rules by which its district supervises. */
record SupervisionRulesChanged(DistrictId district, Subject actor, int version,
		boolean automatic) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "supervision.rules-changed";
	}

	@Override
	public String object() {
		return "supervision-rules/" + this.version;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("version", this.version, "automatic", this.automatic);
	}

}
