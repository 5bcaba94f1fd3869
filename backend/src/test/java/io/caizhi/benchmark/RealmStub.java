package io.caizhi.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.caizhi.tenancy.Role;

/**
 * Stands where Keycloak stands: publishes a key, signs tokens with it, and counts how
 * often it is asked for anything.
 */
final class RealmStub implements AutoCloseable {

	private final AtomicInteger asked = new AtomicInteger();

	private final RSAKey key;

	private final HttpServer server;

	RealmStub() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("benchmark").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
			this.server.createContext("/", (exchange) -> {
				this.asked.incrementAndGet();
				boolean known = exchange.getRequestURI().getPath().endsWith("/certs");
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(known ? 200 : 404, known ? keys.length : -1);
				if (known) {
					exchange.getResponseBody().write(keys);
				}
				exchange.close();
			});
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String issuer() {
		return url() + "/realms/caizhi";
	}

	/** How often anybody asked so far. */
	int asked() {
		return this.asked.get();
	}

	/** The settings by which the application finds it. */
	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("caizhi.identity.issuer", issuer());
		properties.put("caizhi.identity.keys.fresh", "PT4H");
		properties.put("caizhi.directory.server-url", url());
		properties.put("caizhi.directory.client-secret", "unused");
		properties.put("caizhi.directory.interval", "PT24H");
		properties.put("caizhi.directory.watch-events", "false");
		return properties;
	}

	/** An access token as Keycloak would give it. */
	String token(Role role, String alias, String organization, String subject) {
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt"))
						.keyID(this.key.getKeyID())
						.build(),
					new JWTClaimsSet.Builder().issuer(issuer())
						.subject(subject)
						.audience("caizhi-api")
						.issueTime(Date.from(Instant.now()))
						.expirationTime(Date.from(Instant.now().plusSeconds(4 * 3600)))
						.claim("azp", "caizhi-web")
						.claim("organization",
								Map.of(alias, Map.of("id", organization, "groups", List.of(role.group()))))
						.build());
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

}
