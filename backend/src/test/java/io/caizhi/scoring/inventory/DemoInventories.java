package io.caizhi.scoring.inventory;

import java.time.YearMonth;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's inventories of closed months, published as the office would. */
@Component
@Profile("demo")
public class DemoInventories {

	private final Inventories inventories;

	DemoInventories(Inventories inventories) {
		this.inventories = inventories;
	}

	/**
	 * Runs the inventory of a closed month and publishes it; a published one stays.
	 * @return the published one
	 */
	public InventoryId publish(Member office, YearMonth month) {
		Inventory inventory = this.inventories.run(office.district(), InventoryKind.MONTH, month, RunCause.CLOSED);
		if (!inventory.published()) {
			this.inventories.publish(office, inventory.id(), new ExpectedVersion(inventory.version()));
		}
		return inventory.id();
	}

}
