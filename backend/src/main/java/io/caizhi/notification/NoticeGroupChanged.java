package io.caizhi.notification;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office did something with a group; neither its address nor its secret is told. */
record NoticeGroupChanged(TenantId tenant, DistrictId district, Subject actor, NoticeGroupId group, GroupVendor vendor,
		What what) implements AuditedEvent {

	/** What was done. */
	enum What {

		ADDED, DROPPED, TESTED

	}

	@Override
	public String action() {
		return AuditedEvent.action("notice-group.", this.what);
	}

	@Override
	public String object() {
		return "notice-group/" + this.group;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("vendor", this.vendor);
	}

}
