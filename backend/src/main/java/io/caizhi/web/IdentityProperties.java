package io.caizhi.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are believed.
 *
 * @param issuer the realm, exactly as it stands in a token's {@code iss}
 * @param jwksUri where the realm publishes its keys; Keycloak's place unless given
 * @param audience what a token must be meant for
 * @param clients the applications ({@code azp}) whose tokens are taken
 * @param algorithms the signatures that are taken, whatever the key set offers
 * @param keys how long keys are kept and waited for
 * @param browser what the web pages log in with
 */
@ConfigurationProperties("caizhi.identity")
record IdentityProperties(URI issuer, @Nullable URI jwksUri, @DefaultValue("caizhi-api") String audience,
		@DefaultValue("caizhi-web") List<String> clients, @DefaultValue("RS256") Set<SignatureAlgorithm> algorithms,
		@DefaultValue Keys keys, @DefaultValue Browser browser) {

	/** The client of the demo realm, which hands out tokens for a password. */
	static final String DEMO_CLIENT = "caizhi-demo";

	@SuppressWarnings("NullAway") // what binding leaves out arrives as null all the same
	IdentityProperties {
		if (issuer == null || issuer.getHost() == null) {
			throw new IllegalArgumentException(
					"caizhi.identity.issuer must be the realm's address, such as https://id.example.org/realms/caizhi");
		}
		if (clients.isEmpty() || algorithms.isEmpty()) {
			throw new IllegalArgumentException("caizhi.identity.clients and .algorithms must name at least one each");
		}
		if (!Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)
			.containsAll(algorithms)) {
			throw new IllegalArgumentException(
					"caizhi.identity.algorithms: only RS256, PS256 and ES256 are sound here");
		}
	}

	URI keySet() {
		return (this.jwksUri != null) ? this.jwksUri : URI.create(this.issuer + "/protocol/openid-connect/certs");
	}

	/** Where the pages send people to log in. */
	String authority() {
		return (this.browser.authority() != null) ? this.browser.authority() : this.issuer.toString();
	}

	/** Scheme, host and port of {@link #authority()}. */
	String origin() {
		URI authority = URI.create(authority());
		return authority.getScheme() + "://" + authority.getRawAuthority();
	}

	/**
	 * How the realm's keys are fetched.
	 *
	 * @param fresh how long they are used without asking again
	 * @param outage how long they still serve when the realm cannot be asked
	 * @param interval an unknown key makes us ask at most twice in this time
	 * @param timeout how long one question may take
	 */
	record Keys(@DefaultValue("5m") Duration fresh, @DefaultValue("4h") Duration outage,
			@DefaultValue("10s") Duration interval, @DefaultValue("2s") Duration timeout) {

	}

	/** What the web pages log in with. */
	record Browser(@Nullable String authority, @DefaultValue("caizhi-web") String clientId) {

	}

}
