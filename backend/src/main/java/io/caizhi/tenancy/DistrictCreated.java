package io.caizhi.tenancy;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The operator made a district. */
public record DistrictCreated(DistrictId district, Subject actor, String code) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "district.created";
	}

	@Override
	public String object() {
		return "district/" + this.district;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("code", this.code);
	}

}
