package io.caizhi.kernel;

/**
 * How a Chinese text quotes what itself quotes (GB/T 15834-2011): double marks outside,
 * single ones within, double ones again within those.
 */
public final class Quotation {

	private Quotation() {
	}

	/**
	 * What stands between double marks. Single ones without double ones around them may
	 * be apostrophes, and stay.
	 */
	public static String inner(String text) {
		if (text.indexOf('“') < 0) {
			return text;
		}
		StringBuilder inner = new StringBuilder(text.length());
		text.chars().forEach((character) -> inner.append(switch (character) {
			case '“' -> '‘';
			case '”' -> '’';
			case '‘' -> '“';
			case '’' -> '”';
			default -> (char) character;
		}));
		return inner.toString();
	}

}
