package io.caizhi.ledger.kind;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** The office added a kind of ledger, or revised one. */
record KindEvent(DistrictId district, Subject actor, String kind, What what, int number) implements AuditedEvent {

	/** What became of it. */
	enum What {

		/** Added by the office. */
		ADDED,
		/** Put into another version. */
		REVISED

	}

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return AuditedEvent.action("kind.", this.what);
	}

	@Override
	public String object() {
		return "ledger-kind/" + this.kind;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("number", this.number);
	}

}
