package io.caizhi.bulletin;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office changed the rules by which bulletins are drafted and checked. */
record BulletinRulesChanged(DistrictId district, Subject actor, int version) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "bulletin.rules-changed";
	}

	@Override
	public String object() {
		return "bulletin-rules/" + this.version;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("version", this.version);
	}

}
