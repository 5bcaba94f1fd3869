package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A month of a district has closed; published in the transaction that closes it.
 *
 * @param closesAt the last moment that counted
 */
public record MonthClosed(DistrictId district, YearMonth month, Instant closesAt) implements AuditedEvent {

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
		return "month.closed";
	}

	@Override
	public String object() {
		return "month/" + this.month;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("closesAt", this.closesAt.toString());
	}

}
