package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.util.Optional;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's inventories of closed months, published as the office would. */
@Component
@Profile("demo")
public class DemoInventories {

	private final Inventories inventories;

	private final InventoryRepository repository;

	private final Plans plans;

	DemoInventories(Inventories inventories, InventoryRepository repository, Plans plans) {
		this.inventories = inventories;
		this.repository = repository;
		this.plans = plans;
	}

	/** What was published of a month last. */
	public Optional<InventoryId> published(Member office, YearMonth month) {
		return this.repository.versions(office.tenant(), InventoryKind.MONTH, month)
			.stream()
			.filter(Inventory::published)
			.map(Inventory::id)
			.findFirst();
	}

	/**
	 * Runs the inventories that end with a closed month and publishes them; a published
	 * one stays.
	 * @return that of the month itself; absent where no plan was in force
	 */
	public Optional<InventoryId> publish(Member office, YearMonth month) {
		return this.plans.inForce(office.districtScope(), month)
			.flatMap((plan) -> InventoryKind.endingWith(plan.span(), month)
				.stream()
				.map((kind) -> publish(office, kind, month))
				// all of them first, whichever is asked for
				.toList()
				.stream()
				.filter((published) -> published.kind() == InventoryKind.MONTH)
				.map(Inventory::id)
				.findFirst());
	}

	/**
	 * Runs the inventories that end with a closed month, which the office is to look at.
	 */
	public void compute(Member office, YearMonth month) {
		this.plans.inForce(office.districtScope(), month)
			.ifPresent((plan) -> InventoryKind.endingWith(plan.span(), month)
				.forEach((kind) -> this.inventories.run(office.district(), kind, month, RunCause.CLOSED)));
	}

	private Inventory publish(Member office, InventoryKind kind, YearMonth month) {
		Inventory inventory = this.inventories.run(office.district(), kind, month, RunCause.CLOSED);
		if (!inventory.published()) {
			this.inventories.publish(office, inventory.id(), new ExpectedVersion(inventory.version()));
		}
		return inventory;
	}

}
