package io.caizhi.web;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Which tokens are believed, and what the others are told. */
@WebTest
class TokenRefusalIT {

	private static final TestRealm REALM = WebTestInitializer.REALM;

	@Autowired
	private Boundary boundary;

	@Test
	void aGoodTokenIsBelieved() {
		Boundary.Tenant unit = this.boundary.unit();

		Answer answer = this.boundary.get(unit.path("/member"), unit.token("/official"));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("roles").path(0).asString()).isEqualTo("OFFICIAL");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void withoutATokenTheAnswerIsAChallenge() {
		Answer answer = this.boundary.get("/api/tenants/x/probe/member", "");

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo("token-missing");
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"caizhi\"");
	}

	static Stream<Arguments> badTokens() throws JOSEException {
		byte[] publicKey = REALM.key().toRSAPublicKey().getEncoded();
		String good = REALM.token((claims) -> {
		});
		String forgedPayload = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(TestRealm.claims()
				.claim("realm_access", Map.of("roles", List.of("operator")))
				.build()
				.toString()
				.getBytes());
		String[] parts = good.split("\\.");
		return Stream.of(
				Arguments.of("another key under the realm's name",
						TestRealm.sign(REALM.header().build(), TestRealm.claims().build(),
								TestRealm.signer(TestRealm.newKey()))),
				Arguments.of("an unknown key",
						TestRealm.sign(REALM.header().keyID("unknown").build(), TestRealm.claims().build(),
								TestRealm.signer(REALM.key()))),
				Arguments.of("another payload under a good signature", parts[0] + "." + forgedPayload + "." + parts[2]),
				Arguments.of("no signature", parts[0] + "." + parts[1] + "."),
				Arguments.of("algorithm none", new PlainJWT(TestRealm.claims().build()).serialize()),
				Arguments.of("HS256 with the public key as secret",
						TestRealm.sign(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("at+jwt"))
							.keyID(REALM.key().getKeyID())
							.build(), TestRealm.claims().build(), new MACSigner(publicKey))),
				Arguments.of("an algorithm that is not allowed",
						TestRealm.sign(new JWSHeader.Builder(JWSAlgorithm.RS512).type(new JOSEObjectType("at+jwt"))
							.keyID(REALM.key().getKeyID())
							.build(), TestRealm.claims().build(), TestRealm.signer(REALM.key()))),
				Arguments.of("an ID token", typed("JWT")), Arguments.of("no type", untyped()),
				Arguments.of("a logout token", typed("logout+jwt")),
				bad("expired",
						(claims) -> claims.issueTime(Date.from(Instant.now().minusSeconds(340)))
							.expirationTime(Date.from(Instant.now().minusSeconds(40)))),
				bad("no expiry", (claims) -> claims.expirationTime(null)),
				bad("not valid yet", (claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))),
				bad("no time of issue", (claims) -> claims.issueTime(null)),
				bad("issued in the future", (claims) -> claims.issueTime(Date.from(Instant.now().plusSeconds(60)))),
				bad("another issuer", (claims) -> claims.issuer("http://127.0.0.1:1/realms/other")),
				bad("no issuer", (claims) -> claims.issuer(null)),
				bad("another audience", (claims) -> claims.audience("account")),
				bad("no audience", (claims) -> claims.audience((String) null)),
				bad("another client", (claims) -> claims.claim("azp", "caizhi-demo")),
				bad("no client", (claims) -> claims.claim("azp", null)),
				bad("a client that is no name", (claims) -> claims.claim("azp", List.of("caizhi-web"))),
				bad("nobody", (claims) -> claims.subject(null)),
				bad("a blank subject", (claims) -> claims.subject(" ")), Arguments.of("no token at all", "x"),
				Arguments.of("three dots", "..."),
				Arguments.of("a deep header",
						Base64.getUrlEncoder().withoutPadding().encodeToString("[".repeat(3000).getBytes())
								+ ".e30.e30"),
				Arguments.of("letters no token has", "täken"));
	}

	private static String typed(String type) {
		return TestRealm.sign(REALM.header().type(new JOSEObjectType(type)).build(), TestRealm.claims().build(),
				TestRealm.signer(REALM.key()));
	}

	private static String untyped() {
		return TestRealm.sign(REALM.header().type(null).build(), TestRealm.claims().build(),
				TestRealm.signer(REALM.key()));
	}

	private static Arguments bad(String name, Consumer<JWTClaimsSet.Builder> change) {
		return Arguments.of(name, REALM.token(change));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badTokens")
	void aBadTokenIsRefused(String name, String token) {
		Answer answer = this.boundary.get("/api/tenants/x/probe/caller", token);

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo("token-invalid");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"caizhi\", error=\"invalid_token\"");
		assertThat(answer.body()).doesNotContain(token.length() > 20 ? token : "\u0000");
	}

	@Test
	void thirtySecondsOfSkewAreForgiven() {
		Boundary.Tenant unit = this.boundary.unit();
		String justExpired = REALM.token((claims) -> claims.issueTime(Date.from(Instant.now().minusSeconds(300)))
			.expirationTime(Date.from(Instant.now().minusSeconds(15))));

		assertThat(this.boundary.get(unit.path("/caller"), justExpired).status()).isEqualTo(200);
	}

	@Test
	void whoIsNoMemberCannotTellATenantFromNone() {
		Boundary.Tenant own = this.boundary.unit();
		Boundary.Tenant foreign = this.boundary.unit();

		Answer hidden = this.boundary.get(foreign.path("/member"), own.token("/official"));
		Answer missing = this.boundary.get("/api/tenants/nowhere-at/probe/member", own.token("/official"));
		Answer unmapped = this.boundary.get("/api/no/such/path", own.token("/official"));
		Answer malformed = this.boundary.get(own.path("/months/2026-13/enterprises/0000000000000?year=2026"),
				own.token("/official"));

		assertThat(hidden.status()).isEqualTo(404);
		assertThat(hidden.body()).isEqualTo(missing.body()).isEqualTo(unmapped.body()).isEqualTo(malformed.body());
	}

	@Test
	void aTokenThatSpeaksForNoTenantIsForbidden() {
		Boundary.Tenant unit = this.boundary.unit();
		List<Object> claims = List.of(Map.of(), List.of(unit.alias()), unit.alias(),
				Map.of(unit.alias(), Map.of("groups", List.of("/official"))));

		for (Object claim : claims) {
			Answer answer = this.boundary.get(unit.path("/member"),
					REALM.token((token) -> token.claim("organization", claim)));
			assertThat(answer.status()).as(claim.toString()).isEqualTo(403);
			assertThat(answer.code()).isEqualTo("no-tenant");
		}
	}

	@Test
	void anotherOrganizationUnderTheSameAliasIsForeign() {
		Boundary.Tenant unit = this.boundary.unit();

		Answer answer = this.boundary.get(unit.path("/member"),
				REALM.token(unit.alias(), "99999999-9999-4999-8999-999999999999", "/official"));

		assertThat(answer.status()).isEqualTo(404);
	}

	@Test
	void withoutGroupsThereIsNoRole() {
		Boundary.Tenant unit = this.boundary.unit();

		Answer answer = this.boundary.post(unit.path("/things"), unit.token(), "{\"nonsense\":1}");

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.code()).isEqualTo("role-required");
	}

	@Test
	void rolesOutsideTheOrganizationsGroupsDoNotCount() {
		Boundary.Tenant unit = this.boundary.unit();
		Map<String, Object> roles = Map.of("roles", List.of("OFFICIAL", "official", "ROLE_OFFICIAL"));

		Answer answer = this.boundary.post(unit.path("/things"), REALM.token((token) -> token
			.claim("organization", Map.of(unit.alias(), Map.of("id", unit.organization(), "realm_access", roles)))
			.claim("realm_access", roles)
			.claim("scope", "official")), "{}");

		assertThat(answer.status()).isEqualTo(403);
	}

	@Test
	void onlyTheRealmRoleMakesAnOperator() {
		String operator = REALM.token((token) -> token.claim("realm_access", Map.of("roles", List.of("operator"))));

		assertThat(this.boundary.get("/api/tenants/x/probe/operator", operator).status()).isEqualTo(200);
		assertThat(this.boundary.get("/api/tenants/x/probe/operator", REALM.token(
				(token) -> token.claim("resource_access", Map.of("caizhi-api", Map.of("roles", List.of("operator"))))))
			.status()).isEqualTo(403);
	}

	@Test
	void aTokenInTheAddressIsNoToken() {
		String token = REALM.token((claims) -> {
		});

		assertThat(this.boundary.get("/api/tenants/x/probe/caller?access_token=" + token, "").code())
			.isEqualTo("token-missing");
	}

}
