package io.caizhi.supervision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** One supervision notice 督办单. */
public record NoticeId(long value) {

	public static NoticeId next() {
		return new NoticeId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static NoticeId valueOf(String text) {
		return new NoticeId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
