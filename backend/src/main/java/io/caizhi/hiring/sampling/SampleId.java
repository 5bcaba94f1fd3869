package io.caizhi.hiring.sampling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** An audit sample 抽查样本. */
record SampleId(long value) {

	static SampleId next() {
		return new SampleId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static SampleId valueOf(String text) {
		return new SampleId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
