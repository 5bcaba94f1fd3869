package io.caizhi.privacy;

/** How personal data is shown to those who may not see it whole. */
public final class Masking {

	private Masking() {
	}

	/**
	 * A document number with its middle starred: of a resident's number the first 3 and
	 * the last 4 characters stay, of any other the first and the last 2.
	 */
	public static String documentNumber(DocumentKind kind, String number) {
		return (kind == DocumentKind.RESIDENT_ID) ? starred(number, 3, 4) : starred(number, 1, 2);
	}

	/** A name of which only the first character stays, such as {@code 张**}. */
	public static String name(String name) {
		int characters = name.codePointCount(0, name.length());
		if (characters < 2) {
			return "*".repeat(characters);
		}
		return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(characters - 1);
	}

	/** What is too short to keep its ends is starred whole. */
	private static String starred(String text, int first, int last) {
		int hidden = text.length() - first - last;
		return (hidden > 0) ? text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last)
				: "*".repeat(text.length());
	}

}
