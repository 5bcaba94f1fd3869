package io.caizhi.hiring.dispute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.caizhi.kernel.Identifiers;

/** What a person verified more than once is called by: a number that tells nothing. */
record CaseId(long value) {

	static CaseId next() {
		return new CaseId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static CaseId valueOf(String text) {
		return new CaseId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
