package io.caizhi.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Which characters a person can see, and so check. */
public final class Characters {

	/**
	 * Spaces, dots, strokes and quotation marks; what ends a sentence or parts a list is
	 * none of them.
	 */
	private static final Pattern APART = Pattern.compile("[\\s\\p{Z}·•‧・∙.\\-‐–—_*~/|“”‘’\"'《》〈〉「」]+");

	private Characters() {
	}

	/**
	 * Whether a character leaves a mark or is an ordinary space. Refused are controls,
	 * format characters such as the zero-width and the right-to-left ones, private use,
	 * halves of surrogate pairs, line separators, variation selectors and fillers: two
	 * texts that look the same must be the same.
	 */
	public static boolean visible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			case Character.UNASSIGNED -> rareIdeograph(character);
			case Character.SPACE_SEPARATOR -> character == ' ' || character == '\u3000';
			default -> !blank(character);
		};
	}

	/**
	 * A text with its characters next to each other and in one width, so that what
	 * somebody spaced out is found: 长 江·学 者 is 长江学者.
	 */
	public static String together(String text) {
		return APART.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
	}

	/** Planes 2 and 3 gain ideographs, used in names, faster than the JDK learns them. */
	private static boolean rareIdeograph(int character) {
		int plane = character >>> 16;
		return (plane == 2 || plane == 3) && (character & 0xFFFE) != 0xFFFE;
	}

	/** Letters, marks and symbols by category that nevertheless show nothing. */
	private static boolean blank(int character) {
		return switch (character) {
			case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
			default -> (character >= 0x180B && character <= 0x180F) || (character >= 0xFE00 && character <= 0xFE0F)
					|| (character >= 0xE0100 && character <= 0xE01EF);
		};
	}

}
