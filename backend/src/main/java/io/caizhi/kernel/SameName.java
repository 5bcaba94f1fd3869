package io.caizhi.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Tells whether two people who wrote a name by hand meant the same one: width, case,
 * spaces and marks tell no names apart. Never shown, only compared.
 */
public final class SameName {

	private SameName() {
	}

	/** What is left of a name; nothing of one that has no letters or digits. */
	public static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s\\p{P}\\p{S}]+", "");
	}

	/** Whether both say something, and the same. */
	public static boolean of(String one, String other) {
		String plain = plain(one);
		return !plain.isEmpty() && plain.equals(plain(other));
	}

}
