package io.caizhi.kernel;

/**
 * A person as the identity provider names them.
 *
 * @param issuer the token's {@code iss}
 * @param id the token's {@code sub}
 */
public record Subject(String issuer, String id) {

	/** The system itself, where a rule of time acts and no person does. */
	public static final Subject SYSTEM = new Subject("caizhi", "system");

}
