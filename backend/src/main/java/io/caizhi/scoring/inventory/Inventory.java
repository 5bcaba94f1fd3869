package io.caizhi.scoring.inventory;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.plan.yearly.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * One version of the inventory 盘点 of a period: computed once from inputs that are kept as
 * they were, and published by an act of its own. A correction makes another version
 * beside it.
 *
 * @param month the last month of the period
 * @param number of the version, from 1
 * @param year the assessment year
 * @param cause why it was run
 * @param units how many were assessed
 * @param inputsDigest SHA-256 of the inputs, in hexadecimal
 * @param digest SHA-256 of inputs and results, in hexadecimal
 * @param version of this row, for whoever changes it
 */
public record Inventory(InventoryId id, InventoryKind kind, YearMonth month, int number, int year, PlanId plan,
		int planRevision, InventoryState state, RunCause cause, int units, String inputsDigest, String digest,
		Instant computedAt, @Nullable Instant publishedAt, @Nullable Subject publisher, int version) {

	/**
	 * From now on whoever may see scores sees these.
	 * @throws Refusal conflict, when it is published
	 */
	Inventory publish(Subject office, Instant at) {
		if (this.state == InventoryState.PUBLISHED) {
			throw Refusal.conflict("inventory.published");
		}
		return new Inventory(this.id, this.kind, this.month, this.number, this.year, this.plan, this.planRevision,
				InventoryState.PUBLISHED, this.cause, this.units, this.inputsDigest, this.digest, this.computedAt, at,
				office, this.version + 1);
	}

	boolean published() {
		return this.state == InventoryState.PUBLISHED;
	}

}
