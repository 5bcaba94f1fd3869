package io.caizhi.scoring.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** A bonus, deduction or veto of one unit. */
public record AdjustmentId(long value) {

	public static AdjustmentId next() {
		return new AdjustmentId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static AdjustmentId valueOf(String text) {
		return new AdjustmentId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
