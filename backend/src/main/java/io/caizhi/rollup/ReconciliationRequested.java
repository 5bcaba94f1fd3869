package io.caizhi.rollup;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office wants the district's figures compared with its records. */
record ReconciliationRequested(TenantId tenant, DistrictId district, Subject actor,
		ReconciliationId reconciliation) implements AuditedEvent {

	@Override
	public String action() {
		return "reconciliation.requested";
	}

	@Override
	public String object() {
		return "reconciliation/" + this.reconciliation;
	}

}
