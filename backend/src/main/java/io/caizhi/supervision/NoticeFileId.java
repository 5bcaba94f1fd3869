package io.caizhi.supervision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** A file on which a reply rests. */
public record NoticeFileId(long value) {

	public static NoticeFileId next() {
		return new NoticeFileId(Identifiers.next());
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static NoticeFileId valueOf(String text) {
		return new NoticeFileId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
