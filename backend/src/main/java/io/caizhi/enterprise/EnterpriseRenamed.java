package io.caizhi.enterprise;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** An official gave an enterprise another name. */
record EnterpriseRenamed(TenantId tenant, DistrictId district, Subject actor, EnterpriseId enterprise, String before,
		String after) implements AuditedEvent {

	@Override
	public String action() {
		return "enterprise.renamed";
	}

	@Override
	public String object() {
		return "enterprise/" + this.enterprise;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("before", this.before, "after", this.after);
	}

}
