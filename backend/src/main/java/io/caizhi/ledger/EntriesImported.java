package io.caizhi.ledger;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * Many entries were begun at once; published in the transaction of that.
 *
 * @param source the import that they came from
 */
record EntriesImported(TenantId tenant, DistrictId district, Subject actor, String source, String kind,
		int entries) implements AuditedEvent {

	@Override
	public String action() {
		return "entries.imported";
	}

	@Override
	public String object() {
		return "import/" + this.source;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("kind", this.kind, "entries", this.entries);
	}

}
