package io.caizhi.scoring.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.caizhi.kernel.Identifiers;

/** One version of an inventory 盘点. */
public record InventoryId(long value) {

	public static InventoryId next() {
		return new InventoryId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static InventoryId valueOf(String text) {
		return new InventoryId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
