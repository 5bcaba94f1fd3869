package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * The office published an inventory; published in the transaction that does.
 *
 * @param number of the version; above 1, it corrects what was published before
 */
public record InventoryPublished(DistrictId district, Subject actor, InventoryId inventory, InventoryKind kind,
		YearMonth month, int number) implements AuditedEvent {

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return "inventory.published";
	}

	@Override
	public String object() {
		return "inventory/" + this.inventory;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("kind", this.kind, "month", this.month.toString(), "number", this.number);
	}

}
