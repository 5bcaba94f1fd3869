package io.caizhi.tenancy;

import java.util.Locale;
import java.util.regex.Pattern;

import io.caizhi.kernel.Refusal;

/**
 * An e-mail address that can be a login too: ASCII, in lower case, of the characters that
 * Keycloak takes in a user name.
 */
public record EmailAddress(String value) {

	static final int MAXIMUM_LENGTH = 100;

	private static final Pattern LEGAL = Pattern.compile("[a-z0-9_+-]{1,64}(\\.[a-z0-9_+-]{1,64}){0,20}"
			+ "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){1,10}[a-z]([a-z0-9-]{0,61}[a-z0-9])");

	private static final int MAXIMUM_LOCAL_PART = 64;

	/**
	 * Reads an address as a person wrote it.
	 * @param where the place in the request, for the refusal
	 * @throws Refusal invalid {@code email}
	 */
	public static EmailAddress read(String text, String where) {
		String value = text.strip().toLowerCase(Locale.ROOT);
		if (value.length() > MAXIMUM_LENGTH || value.indexOf('@') > MAXIMUM_LOCAL_PART
				|| !LEGAL.matcher(value).matches()) {
			throw Refusal.invalid(where, "email");
		}
		return new EmailAddress(value);
	}

	/** Never the address: it would end up in a log. */
	@Override
	public String toString() {
		return "EmailAddress[…]";
	}

}
