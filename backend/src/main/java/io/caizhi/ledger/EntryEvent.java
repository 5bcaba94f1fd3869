package io.caizhi.ledger;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * Something became of a ledger entry; published in the transaction of the change.
 *
 * @param tenant the unit whose entry it is
 * @param version the one that this brought about
 */
record EntryEvent(TenantId tenant, DistrictId district, Subject actor, EntryId entry, String kind, What what,
		int version) implements AuditedEvent {

	/** What became of it. */
	enum What {

		/** Begun as a draft. */
		BEGUN,
		/** Written anew. */
		WRITTEN,
		/** Handed in. */
		SUBMITTED,
		/** Found right. */
		VERIFIED,
		/** Not found right. */
		SENT_BACK,
		/** Given up. */
		WITHDRAWN

	}

	@Override
	public String action() {
		return AuditedEvent.action("entry.", this.what);
	}

	@Override
	public String object() {
		return "ledger-entry/" + this.entry;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("kind", this.kind, "version", this.version);
	}

}
