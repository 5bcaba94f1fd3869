package io.caizhi.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real access tokens of the real Keycloak, kept until shortly before they expire. */
final class Tokens {

	private static final Duration MARGIN = Duration.ofSeconds(60);

	private final Map<Person, Token> kept = new ConcurrentHashMap<>();

	private record Token(String text, Instant goodUntil) {

	}

	/** A token of this person for the tenant they ask for, possibly one used before. */
	String of(Person person) {
		return this.kept.compute(person, (someone,
				token) -> (token != null && Instant.now().isBefore(token.goodUntil())) ? token : issue(person))
			.text();
	}

	/** A token issued now. */
	String fresh(Person person) {
		Token token = issue(person);
		this.kept.put(person, token);
		return token.text();
	}

	private static Token issue(Person person) {
		String text = KeycloakAccess.shared()
			.token(person.email(), KeycloakAccess.PASSWORD,
					(person.tenant() != null) ? "organization:" + person.tenant() : "");
		byte[] claims = Base64.getUrlDecoder().decode(text.split("\\.")[1]);
		long expiry = Json.read(new String(claims, StandardCharsets.UTF_8)).at("/exp").asLong();
		return new Token(text, Instant.ofEpochSecond(expiry).minus(MARGIN));
	}

}
