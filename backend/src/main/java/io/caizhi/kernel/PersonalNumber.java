package io.caizhi.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds what looks like an identity number in a text that is stored open. */
public final class PersonalNumber {

	/**
	 * 15 or more digits in a row, however they are spaced: an identity number old or new.
	 */
	private static final Pattern PATTERN = Pattern.compile("\\d(?:[\\s\\-_.·]*\\d){14,}");

	private PersonalNumber() {
	}

	public static boolean standsIn(String text) {
		return PATTERN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
	}

}
