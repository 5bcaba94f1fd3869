package io.caizhi.demo;

import java.time.LocalDate;

import io.caizhi.privacy.DocumentKind;

/**
 * Invents persons from a fixed seed: the same number, the same person. Their resident's
 * numbers pass every check (GB 11643), but no division of China has a code that begins
 * with 999, so that they can be nobody's.
 */
final class Newcomers {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private Newcomers() {
	}

	/**
	 * @param number tells persons apart, from 0 to 399,999
	 * @param college whether the default rule takes the person for a college student in
	 * the year of hiring
	 */
	static Newcomer invent(int number, boolean college, LocalDate hiredOn) {
		Chance chance = new Chance(Chance.SEED, number);
		Schooling schooling = college ? Schooling.college(chance, hiredOn) : Schooling.other(chance, hiredOn);
		boolean male = chance.percent(56);
		LocalDate finished = (schooling.graduatedOn() != null) ? schooling.graduatedOn() : hiredOn;
		LocalDate bornOn = finished.minusYears(schooling.age()).minusDays(chance.between(1, 360));
		DocumentKind kind = DocumentKind.values()[chance.weighted(985, 5, 5, 5)];
		String name = (kind == DocumentKind.PASSPORT) ? InventedNames.foreign(chance)
				: InventedNames.chinese(chance, male);
		return new Newcomer(name, kind, document(kind, number, bornOn, male), male ? "1" : "2", schooling.education(),
				schooling.student(), schooling.graduatedOn(), schooling.school(), schooling.major());
	}

	private static String document(DocumentKind kind, int number, LocalDate bornOn, boolean male) {
		return switch (kind) {
			case RESIDENT_ID -> residentNumber(number, bornOn, male);
			case HK_MACAO_PERMIT -> "H99%06d".formatted(number);
			case TAIWAN_PERMIT -> "99%06d".formatted(number);
			case PASSPORT -> "ZZ9%06d".formatted(number);
		};
	}

	/** 400 persons share a division; the odd 17th digit is a man's. */
	private static String residentNumber(int number, LocalDate bornOn, boolean male) {
		String body = "999%03d%04d%02d%02d%03d".formatted(number / 400, bornOn.getYear(), bornOn.getMonthValue(),
				bornOn.getDayOfMonth(), 100 + number % 400 * 2 + (male ? 1 : 0));
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return body + "10X98765432".charAt(sum % 11);
	}

}
