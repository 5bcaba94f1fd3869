package io.caizhi.notification;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person made an address for their calendar, or took it back.
 *
 * @param made whether it opens from now on
 */
record CalendarFeedChanged(TenantId tenant, DistrictId district, Subject actor, long feed,
		boolean made) implements AuditedEvent {

	@Override
	public String action() {
		return this.made ? "calendar-feed.made" : "calendar-feed.revoked";
	}

	@Override
	public String object() {
		return "calendar-feed/" + Identifiers.text(this.feed);
	}

}
