package io.caizhi.ledger;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A file was added to an entry, taken out of it, or looked at. */
record EvidenceEvent(TenantId tenant, DistrictId district, Subject actor, EntryId entry, EvidenceId evidence,
		What what) implements AuditedEvent {

	/** What became of it. */
	enum What {

		/** Added to a draft. */
		ADDED,
		/** Taken out of a draft. */
		REMOVED,
		/** Looked at. */
		SEEN

	}

	@Override
	public String action() {
		return AuditedEvent.action("evidence.", this.what);
	}

	@Override
	public String object() {
		return "ledger-evidence/" + this.evidence;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("entry", this.entry.toString());
	}

}
