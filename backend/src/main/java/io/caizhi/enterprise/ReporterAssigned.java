package io.caizhi.enterprise;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.MemberId;

/** A member of the unit reports for an enterprise from now on. */
record ReporterAssigned(TenantId tenant, DistrictId district, Subject actor, MemberId member,
		EnterpriseId enterprise) implements AuditedEvent {

	@Override
	public String action() {
		return "reporter.assigned";
	}

	@Override
	public String object() {
		return "member/" + this.member;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("enterprise", this.enterprise.toString());
	}

}
