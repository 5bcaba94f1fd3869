package io.caizhi.plan.yearly;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** Somebody took a revision of a plan, or its draft, away as a workbook. */
record PlanTaken(TenantId tenant, DistrictId district, Subject actor, PlanId plan,
		int revision) implements AuditedEvent {

	@Override
	public String action() {
		return "plan.workbook-taken";
	}

	@Override
	public String object() {
		return "plan/" + this.plan;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("revision", this.revision);
	}

}
