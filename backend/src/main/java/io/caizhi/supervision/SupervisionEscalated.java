package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A rung was told of a notice that waits; the clock does it. */
record SupervisionEscalated(TenantId tenant, DistrictId district, NoticeId notice, LocalDate due,
		Rung rung) implements AuditedEvent {

	@Override
	public Subject actor() {
		return Subject.SYSTEM;
	}

	@Override
	public String action() {
		return "supervision.escalated";
	}

	@Override
	public String object() {
		return "supervision-notice/" + this.notice;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("due", this.due.toString(), "rung", this.rung.name());
	}

}
