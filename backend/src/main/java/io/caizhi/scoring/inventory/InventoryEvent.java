package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** What was done with inventories of a district. */
sealed interface InventoryEvent extends AuditedEvent {

	@Override
	default TenantId tenant() {
		return district().asTenant();
	}

	/** The office asked for an inventory. */
	record Requested(DistrictId district, Subject actor, RunId run, InventoryKind kind,
			YearMonth month) implements InventoryEvent {

		@Override
		public String action() {
			return "inventory.requested";
		}

		@Override
		public String object() {
			return "inventory-run/" + this.run;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("kind", this.kind, "month", this.month.toString());
		}

	}

	/** A version was computed and frozen; with this entry its digest stands for good. */
	record Computed(DistrictId district, Subject actor, InventoryId inventory, InventoryKind kind, YearMonth month,
			int number, RunCause cause, String digest) implements InventoryEvent {

		@Override
		public String action() {
			return "inventory.computed";
		}

		@Override
		public String object() {
			return "inventory/" + this.inventory;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("kind", this.kind, "month", this.month.toString(), "number", this.number, "cause", this.cause,
					"digest", this.digest);
		}

	}

}
