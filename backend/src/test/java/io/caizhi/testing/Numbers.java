package io.caizhi.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers that pass every check and belong to nobody: the region code 999999 is not
 * assigned. Each call gives another one.
 */
public final class Numbers {

	private static final AtomicInteger SEQUENCE = new AtomicInteger();

	private static final int[] RESIDENT_WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final String ORGANIZATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final int[] ORGANIZATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private Numbers() {
	}

	/** A resident's number (GB 11643) of a woman born between 1970 and 1999. */
	public static String residentId() {
		return residentId(SEQUENCE.incrementAndGet());
	}

	/** Always the same number for the same place in the sequence, below 4,000,000. */
	public static String residentId(int number) {
		int day = number / 500;
		String born = "%04d%02d%02d".formatted(1970 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
		String digits = "999999" + born + "%03d".formatted(number % 500 * 2);
		int sum = 0;
		for (int place = 0; place < 17; place++) {
			sum += (digits.charAt(place) - '0') * RESIDENT_WEIGHTS[place];
		}
		return digits + "10X98765432".charAt(sum % 11);
	}

	/** A unified social credit code (GB 32100) with both check characters right. */
	public static String creditCode() {
		String organization = "%08d".formatted(90_000_000 + SEQUENCE.incrementAndGet());
		int sum = 0;
		for (int place = 0; place < 8; place++) {
			sum += ORGANIZATION_ALPHABET.indexOf(organization.charAt(place)) * ORGANIZATION_WEIGHTS[place];
		}
		int check = 11 - sum % 11;
		String head = "91999999" + organization + ((check == 10) ? "X" : String.valueOf(check % 11));
		int total = 0;
		int weight = 1;
		for (int place = 0; place < 17; place++) {
			total += CREDIT_ALPHABET.indexOf(head.charAt(place)) * weight;
			weight = weight * 3 % 31;
		}
		return head + CREDIT_ALPHABET.charAt((31 - total % 31) % 31);
	}

	/** A number no other call gets, for names and addresses. */
	public static int next() {
		return SEQUENCE.incrementAndGet();
	}

}
