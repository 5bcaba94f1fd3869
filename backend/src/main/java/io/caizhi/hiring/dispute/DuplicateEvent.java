package io.caizhi.hiring.dispute;

import java.util.Map;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * What happened to persons verified more than once, for the audit log; nothing personal.
 */
sealed interface DuplicateEvent extends AuditedEvent {

	/** The office decided by which hires a person counts; told to the district alone. */
	record Decided(DistrictId district, Subject actor, CaseId id, String shares,
			String reason) implements DuplicateEvent {

		@Override
		public TenantId tenant() {
			return this.district.asTenant();
		}

		@Override
		public String action() {
			return "duplicate.decided";
		}

		@Override
		public String object() {
			return "duplicate/" + this.id;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("shares", this.shares, "reason", this.reason);
		}

	}

	/** A unit disputed that a person does not count by its hire. */
	record Disputed(TenantId tenant, DistrictId district, Subject actor, HireId hire,
			String reason) implements DuplicateEvent {

		@Override
		public String action() {
			return "hire.disputed";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("reason", this.reason);
		}

	}

}
