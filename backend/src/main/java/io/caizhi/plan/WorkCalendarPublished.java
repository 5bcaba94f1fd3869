package io.caizhi.plan;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * The office published a year's holidays and make-up days.
 *
 * @param off days of rest named
 * @param worked days worked instead
 */
record WorkCalendarPublished(DistrictId district, Subject actor, int year, int off,
		int worked) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "calendar.published";
	}

	@Override
	public String object() {
		return "calendar/" + this.year;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("off", this.off, "worked", this.worked);
	}

}
