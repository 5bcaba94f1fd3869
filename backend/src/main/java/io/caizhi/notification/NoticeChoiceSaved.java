package io.caizhi.notification;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A person chose what to be told by mail. */
record NoticeChoiceSaved(TenantId tenant, DistrictId district, Subject actor, boolean mail) implements AuditedEvent {

	@Override
	public String action() {
		return "notice.choice-saved";
	}

	@Override
	public String object() {
		return "notice-choice/own";
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("mail", this.mail);
	}

}
