package io.caizhi.enterprise;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** An official registered an enterprise with the unit. */
record EnterpriseRegistered(TenantId tenant, DistrictId district, Subject actor, EnterpriseId enterprise,
		CreditCode creditCode) implements AuditedEvent {

	@Override
	public String action() {
		return "enterprise.registered";
	}

	@Override
	public String object() {
		return "enterprise/" + this.enterprise;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("creditCode", this.creditCode.value());
	}

}
