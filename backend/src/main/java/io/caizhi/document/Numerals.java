package io.caizhi.document;

/** Numbers as headings of official papers write them. */
final class Numerals {

	private static final String DIGITS = "零一二三四五六七八九";

	private Numerals() {
	}

	/**
	 * From 一 to 九十九; what goes beyond is written in figures.
	 */
	static String of(int number) {
		if (number < 1 || number > 99) {
			return String.valueOf(number);
		}
		int tens = number / 10;
		int ones = number % 10;
		return ((tens > 1) ? DIGITS.substring(tens, tens + 1) : "") + ((tens > 0) ? "十" : "")
				+ ((ones > 0) ? DIGITS.substring(ones, ones + 1) : "");
	}

}
