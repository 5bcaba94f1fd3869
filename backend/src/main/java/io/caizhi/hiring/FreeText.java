package io.caizhi.hiring;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import io.caizhi.kernel.Characters;

/**
 * What people write in their own words. It is stored open, so nothing that looks like an
 * identity number may stand in it.
 */
public final class FreeText {

	/**
	 * 15 or more digits in a row, however they are spaced: an identity number old or new.
	 */
	private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d(?:[\\s\\-_.·]*\\d){14,}");

	private FreeText() {
	}

	/** The first fault of a text that must be there, as the code of its sentences. */
	public static Optional<String> fault(String text, int minimum, int maximum) {
		if (!text.codePoints().allMatch(Characters::visible)) {
			return Optional.of("text.invisible");
		}
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return Optional.of("text.blank");
		}
		int length = stripped.codePointCount(0, stripped.length());
		if (length < minimum || length > maximum) {
			return Optional.of("text.length");
		}
		return PERSONAL_NUMBER.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFKC)).find()
				? Optional.of("text.personal-number") : Optional.empty();
	}

}
