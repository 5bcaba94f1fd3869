package io.caizhi.rollup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.caizhi.kernel.Identifiers;

/** One reconciliation of a district, later ones greater. */
public record ReconciliationId(long value) {

	static ReconciliationId next() {
		return new ReconciliationId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static ReconciliationId valueOf(String text) {
		return new ReconciliationId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
