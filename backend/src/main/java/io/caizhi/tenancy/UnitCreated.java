package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office made a unit. */
record UnitCreated(TenantId tenant, DistrictId district, Subject actor, String code, UnitCategory category,
		LocalDate validFrom) implements AuditedEvent {

	@Override
	public String action() {
		return "unit.created";
	}

	@Override
	public String object() {
		return "unit/" + this.tenant;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("code", this.code, "category", this.category.name(), "validFrom", this.validFrom.toString());
	}

}
