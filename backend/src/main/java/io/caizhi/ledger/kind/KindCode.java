package io.caizhi.ledger.kind;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Refusal;

/**
 * By what a kind of ledger 台账类别 is known within its district, in every version of it.
 *
 * @param value such as {@code TALENT}: capitals, digits and underlines, 2 to 30
 */
public record KindCode(String value) implements Comparable<KindCode> {

	/** As a regular expression. */
	static final String PATTERN = "[A-Z][A-Z0-9_]{1,29}";

	private static final Pattern CODE = Pattern.compile(PATTERN);

	/**
	 * @throws IllegalArgumentException when it is not spelt as a code
	 */
	public KindCode {
		if (!spelt(value)) {
			throw new IllegalArgumentException("not a code: " + value);
		}
	}

	/**
	 * Reads a code of a path.
	 * @throws Refusal not found, when nothing can have it
	 */
	@JsonCreator
	public static KindCode valueOf(String text) {
		if (!spelt(text)) {
			throw Refusal.notFound();
		}
		return new KindCode(text);
	}

	static boolean spelt(String text) {
		return CODE.matcher(text).matches();
	}

	@Override
	public int compareTo(KindCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
