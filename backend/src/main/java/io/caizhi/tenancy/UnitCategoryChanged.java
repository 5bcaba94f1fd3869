package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A unit has another category from a day on. */
record UnitCategoryChanged(TenantId tenant, DistrictId district, Subject actor, UnitCategory before, UnitCategory after,
		LocalDate validFrom) implements AuditedEvent {

	@Override
	public String action() {
		return "unit.category-changed";
	}

	@Override
	public String object() {
		return "unit/" + this.tenant;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("before", this.before.name(), "after", this.after.name(), "validFrom", this.validFrom.toString());
	}

}
