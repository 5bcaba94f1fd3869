package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * The office opened a closed month again.
 *
 * @param before the last moment that counted
 * @param after the last moment that counts now
 */
record MonthReopened(DistrictId district, Subject actor, YearMonth month, Instant before, Instant after,
		String reason) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "month.reopened";
	}

	@Override
	public String object() {
		return "month/" + this.month;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("before", this.before.toString(), "after", this.after.toString(), "reason", this.reason);
	}

}
