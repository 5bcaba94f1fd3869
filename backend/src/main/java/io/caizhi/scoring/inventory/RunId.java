package io.caizhi.scoring.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.caizhi.kernel.Identifiers;

/** One run of an inventory, asked for or due. */
record RunId(long value) {

	public static RunId next() {
		return new RunId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static RunId valueOf(String text) {
		return new RunId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
