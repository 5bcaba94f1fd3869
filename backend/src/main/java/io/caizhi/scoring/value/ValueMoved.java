package io.caizhi.scoring.value;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * Values of a unit were reported by hand, or decided on.
 *
 * @param tenant the unit whose values they are
 * @param values how many, together
 */
record ValueMoved(TenantId tenant, DistrictId district, Subject actor, YearMonth month, ReportedValueStatus status,
		int values) implements AuditedEvent {

	@Override
	public String action() {
		return switch (this.status) {
			case REPORTED -> "value.reported";
			case SENT_BACK -> "value.sent-back";
			case VERIFIED -> "value.verified";
		};
	}

	@Override
	public String object() {
		return "values/" + this.month;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("values", this.values);
	}

}
