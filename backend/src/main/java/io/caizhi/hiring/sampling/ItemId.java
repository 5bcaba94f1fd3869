package io.caizhi.hiring.sampling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** A hire drawn in an audit sample. */
record ItemId(long value) {

	static ItemId next() {
		return new ItemId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static ItemId valueOf(String text) {
		return new ItemId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
