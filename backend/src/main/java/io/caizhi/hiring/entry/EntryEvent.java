package io.caizhi.hiring.entry;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * What became of drafts, for the audit log; nothing personal. A draft is saved every few
 * seconds while its writer types, and only that it is begun or thrown away is told.
 */
sealed interface EntryEvent extends AuditedEvent {

	long draft();

	@Override
	default String object() {
		return "draft/" + Identifiers.text(draft());
	}

	/** Somebody has begun to type rows for a month. */
	record Begun(TenantId tenant, DistrictId district, Subject actor, long draft, String month) implements EntryEvent {

		@Override
		public String action() {
			return "draft.begun";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("month", this.month);
		}

	}

	/** Rows were thrown away, having been entered in the return or not. */
	record Discarded(TenantId tenant, DistrictId district, Subject actor, long draft, String month,
			int rows) implements EntryEvent {

		@Override
		public String action() {
			return "draft.discarded";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("month", this.month, "rows", this.rows);
		}

	}

}
