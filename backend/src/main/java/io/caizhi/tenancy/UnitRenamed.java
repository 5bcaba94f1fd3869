package io.caizhi.tenancy;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A unit has another name. */
record UnitRenamed(TenantId tenant, DistrictId district, Subject actor, String before,
		String after) implements AuditedEvent {

	@Override
	public String action() {
		return "unit.renamed";
	}

	@Override
	public String object() {
		return "unit/" + this.tenant;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("before", this.before, "after", this.after);
	}

}
