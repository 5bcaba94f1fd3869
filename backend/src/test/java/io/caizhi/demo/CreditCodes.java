package io.caizhi.demo;

/**
 * Unified social credit codes 统一社会信用代码 (GB 32100-2015) that pass every check and yet name
 * nobody: their administrative division 341199 does not exist.
 */
final class CreditCodes {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private CreditCodes() {
	}

	/** The code of one enterprise; another number, another code. */
	static String of(int number) {
		String organisation = "MADE%04d".formatted(number * 7 % 10_000);
		String body = "91341199" + organisation + organisationCheck(organisation);
		return body + check(body);
	}

	private static char organisationCheck(String organisation) {
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
		}
		int check = 11 - sum % 11;
		return (check == 10) ? 'X' : (char) ('0' + check % 11);
	}

	private static char check(String body) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

}
