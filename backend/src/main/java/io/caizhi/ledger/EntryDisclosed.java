package io.caizhi.ledger;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** Somebody looked at what is personal in an entry, for a reason. */
record EntryDisclosed(TenantId tenant, DistrictId district, Subject actor, EntryId entry, String field,
		String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "entry.disclosed";
	}

	@Override
	public String object() {
		return "ledger-entry/" + this.entry;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("field", this.field, "reason", this.reason);
	}

}
