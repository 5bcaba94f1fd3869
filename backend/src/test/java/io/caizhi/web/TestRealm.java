package io.caizhi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * A realm of the tests' own: its key set on the loopback address, and tokens as it would
 * issue them, right or wrong. What Keycloak really issues is tested against Keycloak.
 */
final class TestRealm {

	static final String ISSUER = "http://127.0.0.1:1/realms/caizhi";

	private final RSAKey key;

	private final HttpServer server;

	private volatile boolean away;

	TestRealm() {
		try {
			this.key = newKey();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/certs", (exchange) -> {
			if (this.away) {
				exchange.sendResponseHeaders(503, -1);
			}
			else {
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
			}
			exchange.close();
		});
		this.server.start();
	}

	static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String jwksUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/certs";
	}

	RSAKey key() {
		return this.key;
	}

	void away(boolean away) {
		this.away = away;
	}

	void stop() {
		this.server.stop(0);
	}

	/** The claims of a good token of somebody in no tenant. */
	static JWTClaimsSet.Builder claims() {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(ISSUER)
			.subject("11111111-1111-4111-8111-111111111111")
			.audience("caizhi-api")
			.claim("azp", "caizhi-web")
			.claim("typ", "Bearer")
			.claim("name", "测试")
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)));
	}

	/** A good token but for what the change makes of it. */
	String token(Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = claims();
		change.accept(claims);
		return sign(header().build(), claims.build(), signer(this.key));
	}

	/** A good token of a person with these groups in the tenant. */
	String token(String alias, String organization, String... groups) {
		return token((claims) -> claims.claim("organization",
				Map.of(alias, Map.of("id", organization, "groups", List.of(groups)))));
	}

	JWSHeader.Builder header() {
		return new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).keyID(this.key.getKeyID());
	}

	static JWSSigner signer(RSAKey key) {
		try {
			return new RSASSASigner(key);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
		try {
			SignedJWT token = new SignedJWT(header, claims);
			token.sign(signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
