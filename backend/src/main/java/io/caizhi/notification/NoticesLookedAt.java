package io.caizhi.notification;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A person looked at what was new of what waits. */
record NoticesLookedAt(TenantId tenant, DistrictId district, Subject actor) implements AuditedEvent {

	@Override
	public String action() {
		return "notice.looked-at";
	}

	@Override
	public String object() {
		return "notice-list/own";
	}

}
