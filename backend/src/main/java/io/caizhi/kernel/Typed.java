package io.caizhi.kernel;

import java.util.Locale;

/** One spelling for codes that people type in several. */
public final class Typed {

	private Typed() {
	}

	/**
	 * A code or number in ASCII capitals: white space around it goes, full-width forms
	 * become their ASCII twins (U+FF01 to U+FF5E lie 0xFEE0 above them). Anything else
	 * stays, for the code's own rule to refuse.
	 */
	public static String code(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.strip()
			.chars()
			.map((c) -> (c >= 0xFF01 && c <= 0xFF5E) ? c - 0xFEE0 : c)
			.forEach((c) -> plain.append((char) c));
		return plain.toString().toUpperCase(Locale.ROOT);
	}

}
