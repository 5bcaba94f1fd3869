package io.caizhi.enterprise;

import java.util.Optional;
import java.util.regex.Pattern;

import io.caizhi.kernel.Typed;

/**
 * A unified social credit code 统一社会信用代码 (GB 32100-2015) that passed all its rules, in
 * capitals and ASCII digits.
 */
public record CreditCode(String value) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final Pattern CHARACTERS = Pattern.compile("[" + ALPHABET + "]{18}");

	/** 3^i mod 31. */
	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	/** Of the organisation code (GB 11714), the 9th to 16th character. */
	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String ORGANISATION_CHECKS = "0123456789X";

	/** What became of a text that should be a credit code. */
	public sealed interface Reading {

	}

	/** It is one. */
	public record Legible(CreditCode code) implements Reading {

	}

	/**
	 * It is none.
	 *
	 * @param fault names the sentences {@code fault.<code>}
	 */
	public record Faulty(String fault) implements Reading {

	}

	/**
	 * Reads what a person typed; full-width and lower-case characters and white space
	 * around are forgiven.
	 */
	public static Reading read(String text) {
		String code = Typed.code(text);
		return fault(code).<Reading>map(Faulty::new).orElseGet(() -> new Legible(new CreditCode(code)));
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static Optional<String> fault(String code) {
		if (code.length() != 18) {
			return Optional.of("credit-code-length");
		}
		if (!CHARACTERS.matcher(code).matches()) {
			return Optional.of("credit-code-characters");
		}
		if (code.charAt(17) != checkCharacter(code)) {
			return Optional.of("credit-code-checksum");
		}
		return (code.charAt(16) != organisationCheck(code)) ? Optional.of("credit-code-organisation")
				: Optional.empty();
	}

	/** 31 less the residue; residue 0 would give 31, for which 0 stands. */
	private static char checkCharacter(String code) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	/** In the organisation code letters count on from A = 10 without gaps. */
	private static char organisationCheck(String code) {
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
		}
		return ORGANISATION_CHECKS.charAt((11 - sum % 11) % 11);
	}

}
