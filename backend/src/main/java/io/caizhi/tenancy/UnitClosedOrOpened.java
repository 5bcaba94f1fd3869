package io.caizhi.tenancy;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** Nobody can act in a unit for the time being, or everybody can again. */
record UnitClosedOrOpened(TenantId tenant, DistrictId district, Subject actor, boolean open) implements AuditedEvent {

	@Override
	public String action() {
		return this.open ? "unit.reopened" : "unit.suspended";
	}

	@Override
	public String object() {
		return "unit/" + this.tenant;
	}

}
