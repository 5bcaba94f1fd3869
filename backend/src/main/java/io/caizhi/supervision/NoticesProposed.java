package io.caizhi.supervision;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The clock found what notices can be raised from. */
record NoticesProposed(DistrictId district, int count, boolean issued) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public Subject actor() {
		return Subject.SYSTEM;
	}

	@Override
	public String action() {
		return "supervision.proposed";
	}

	@Override
	public String object() {
		return "supervision-proposals/" + this.district.asTenant();
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("count", this.count, "issued", this.issued);
	}

}
