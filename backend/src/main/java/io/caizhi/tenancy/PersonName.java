package io.caizhi.tenancy;

import java.util.regex.Pattern;

import io.caizhi.kernel.Refusal;

/** A person's name, without the characters that Keycloak refuses in one. */
record PersonName(String value) {

	static final int MAXIMUM_LENGTH = 50;

	private static final Pattern LEGAL = Pattern.compile("[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\v\\p{Cntrl}]+");

	/**
	 * Reads a name as a person wrote it.
	 * @param where the place in the request, for the refusal
	 * @throws Refusal invalid {@code person-name}
	 */
	static PersonName read(String text, String where) {
		String value = text.strip();
		if (value.length() > MAXIMUM_LENGTH || !LEGAL.matcher(value).matches()) {
			throw Refusal.invalid(where, "person-name");
		}
		return new PersonName(value);
	}

	/** Never the name: it would end up in a log. */
	@Override
	public String toString() {
		return "PersonName[…]";
	}

}
