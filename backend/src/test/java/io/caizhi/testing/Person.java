package io.caizhi.testing;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param email also the login
 * @param tenant alias of the tenant this person serves; none for the operator and for
 * strangers
 */
public record Person(String email, @Nullable String tenant) {

	/** The same person, asking for a token of another tenant, or of none. */
	public Person asking(@Nullable String otherTenant) {
		return new Person(this.email, otherTenant);
	}

}
