package io.caizhi.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** One action item 议定事项. */
public record ActionItemId(long value) {

	public static ActionItemId next() {
		return new ActionItemId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static ActionItemId valueOf(String text) {
		return new ActionItemId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
