package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office moved the closing of a month. */
record ClosingSet(DistrictId district, Subject actor, YearMonth month, Instant before,
		Instant after) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "month.closing-set";
	}

	@Override
	public String object() {
		return "month/" + this.month;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("before", this.before.toString(), "after", this.after.toString());
	}

}
