package io.caizhi.ledger;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * What happened to something claimed several times, for the district's audit log alone;
 * nothing personal.
 */
sealed interface SplitEvent extends AuditedEvent {

	DistrictId district();

	SplitId id();

	@Override
	default TenantId tenant() {
		return district().asTenant();
	}

	@Override
	default String object() {
		return "split/" + id();
	}

	/** A verification found that another entry claims the same. */
	record Opened(DistrictId district, Subject actor, SplitId id, String kind) implements SplitEvent {

		@Override
		public String action() {
			return "split.opened";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("kind", this.kind);
		}

	}

	/** The office decided how much of it counts by which entry. */
	record Decided(DistrictId district, Subject actor, SplitId id, String shares, String reason) implements SplitEvent {

		@Override
		public String action() {
			return "split.decided";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("shares", this.shares, "reason", this.reason);
		}

	}

}
