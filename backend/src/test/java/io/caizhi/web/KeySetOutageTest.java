package io.caizhi.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of tokens while the realm's keys cannot be had. */
class KeySetOutageTest {

	private final TestRealm realm = new TestRealm();

	@AfterEach
	void stop() {
		this.realm.stop();
	}

	private TokenDecoder decoder(Duration fresh) {
		return decoder(fresh, Clock.systemUTC());
	}

	private TokenDecoder decoder(Duration fresh, Clock clock) {
		IdentityProperties.Keys keys = new IdentityProperties.Keys(fresh, Duration.ofHours(4), Duration.ofMillis(50),
				Duration.ofMillis(500));
		return new TokenDecoder(new IdentityProperties(URI.create(TestRealm.ISSUER), URI.create(this.realm.jwksUri()),
				"caizhi-api", List.of("caizhi-web"), Set.of(SignatureAlgorithm.RS256), keys,
				new IdentityProperties.Browser(null, "caizhi-web")), clock);
	}

	private String token() {
		return this.realm.token((claims) -> {
		});
	}

	private String tokenOfAnUnknownKey() {
		return TestRealm.sign(this.realm.header().keyID("unknown").build(), TestRealm.claims().build(),
				TestRealm.signer(this.realm.key()));
	}

	@Test
	void withoutKeysNoTokenIsCalledBad() throws Exception {
		TokenDecoder decoder = decoder(Duration.ofMinutes(5));
		this.realm.away(true);
		assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> decoder.decode(token()));
		assertThat(decoder.hasKeys()).isFalse();

		this.realm.away(false);
		Thread.sleep(100);

		assertThat(decoder.decode(token()).getSubject()).isNotBlank();
		assertThat(decoder.hasKeys()).isTrue();
	}

	@Test
	void keysKeptFromBeforeServeThroughAnOutage() throws Exception {
		TokenDecoder decoder = decoder(Duration.ofSeconds(2));
		decoder.decode(token());
		this.realm.away(true);
		Thread.sleep(2100);

		assertThat(decoder.decode(token()).getSubject()).isNotBlank();
		assertThat(decoder.hasKeys()).isTrue();
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode("no token"));
	}

	@Test
	void aTokenBelievedBeforeIsRefusedOnceItsTimeHasRunOut() {
		SetClock clock = SetClock.at(Instant.now());
		TokenDecoder decoder = decoder(Duration.ofMinutes(5), clock);
		String token = token();
		assertThat(decoder.decode(token)).isSameAs(decoder.decode(token));

		clock.set(Instant.now().plus(Duration.ofHours(1)));

		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
	}

	@Test
	void madeUpKeyNamesAreNoOutage() {
		TokenDecoder decoder = decoder(Duration.ofMinutes(5));
		decoder.decode(token());

		for (int i = 0; i < 20; i++) {
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(tokenOfAnUnknownKey()));
		}
		assertThat(decoder.decode(token()).getSubject()).isNotBlank();
	}

}
