package io.caizhi.notification;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A person asked for a mail to see whether it arrives. */
record NoticeTestAsked(TenantId tenant, DistrictId district, Subject actor) implements AuditedEvent {

	@Override
	public String action() {
		return "notice.test-asked";
	}

	@Override
	public String object() {
		return "notice-choice/own";
	}

}
