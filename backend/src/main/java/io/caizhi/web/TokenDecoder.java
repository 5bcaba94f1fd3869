package io.caizhi.web;

import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Believes an access token of the realm, or says that it cannot: a token is bad (401) for
 * any reason but one, that the realm's keys cannot be had (503).
 */
@Component
class TokenDecoder implements JwtDecoder {

	/** How far the clocks of two servers may stand apart. */
	static final Duration SKEW = Duration.ofSeconds(30);

	private static final int KEY_SET_LIMIT = 256 * 1024;

	private final JWKSource<SecurityContext> keys;

	private final NimbusJwtDecoder tokens;

	private final OAuth2TokenValidator<Jwt> validator;

	private final BelievedTokens believed = new BelievedTokens();

	TokenDecoder(IdentityProperties identity, Clock clock) {
		this.keys = keys(identity);
		this.tokens = NimbusJwtDecoder.withJwkSource(this.keys)
			.jwsAlgorithms((allowed) -> allowed.addAll(identity.algorithms()))
			// the header's type is judged below, with the claims
			.jwtProcessorCustomizer((processor) -> processor.setJWSTypeVerifier((type, context) -> {
			}))
			.build();
		this.validator = validator(identity, clock);
		this.tokens.setJwtValidator(this.validator);
	}

	private static JWKSource<SecurityContext> keys(IdentityProperties identity) {
		int timeout = Math.toIntExact(identity.keys().timeout().toMillis());
		try {
			return JWKSourceBuilder
				.<SecurityContext>create(identity.keySet().toURL(),
						new DefaultResourceRetriever(timeout, timeout, KEY_SET_LIMIT))
				.cache(identity.keys().fresh().toMillis(), 2L * timeout)
				.refreshAheadCache(false)
				.rateLimited(identity.keys().interval().toMillis())
				.outageTolerant(identity.keys().outage().toMillis())
				.build();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("caizhi.identity.jwks-uri is no address", ex);
		}
	}

	/**
	 * Declared here as a whole, because a decoder of our own gets none of the usual
	 * checks.
	 */
	private static OAuth2TokenValidator<Jwt> validator(IdentityProperties identity, Clock clock) {
		JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
		times.setAllowEmptyExpiryClaim(false);
		times.setClock(clock);
		JwtTypeValidator accessToken = new JwtTypeValidator("at+jwt");
		accessToken.setAllowEmpty(false);
		return new DelegatingOAuth2TokenValidator<>(
				List.of(accessToken, new JwtIssuerValidator(identity.issuer().toString()),
						new JwtAudienceValidator(identity.audience()), times,
						new JwtClaimValidator<Instant>(JwtClaimNames.IAT,
								(issued) -> issued != null && !issued.isAfter(clock.instant().plus(SKEW))),
						new JwtClaimValidator<Object>("azp",
								(client) -> client instanceof String name && identity.clients().contains(name)),
						new JwtClaimValidator<Object>(JwtClaimNames.SUB,
								(subject) -> subject instanceof String id && !id.isBlank())));
	}

	@Override
	public Jwt decode(String token) {
		Jwt known = this.believed.find(token);
		// its time may have run out since; then it is refused in the usual way
		if (known != null && !this.validator.validate(known).hasErrors()) {
			return known;
		}
		try {
			Jwt decoded = this.tokens.decode(token);
			this.believed.keep(token, decoded);
			return decoded;
		}
		catch (BadJwtException ex) {
			throw ex;
		}
		catch (JwtException ex) {
			if (keysAreOutOfReach(ex)) {
				throw new AuthenticationServiceException("The realm's keys cannot be had", ex);
			}
			throw new BadJwtException("Unusable token", ex);
		}
		catch (RuntimeException ex) {
			// whatever a made-up token breaks on its way in, it is a bad token
			throw new BadJwtException("Unusable token", ex);
		}
	}

	/**
	 * An unknown key asked for too often is no outage: whoever makes up key identifiers
	 * must not look like one.
	 */
	private static boolean keysAreOutOfReach(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RateLimitReachedException) {
				return false;
			}
			if (cause instanceof KeySourceException) {
				return true;
			}
		}
		return false;
	}

	/** Whether there are keys to check a token with, fetched now or kept from before. */
	boolean hasKeys() {
		try {
			return !this.keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).isEmpty();
		}
		catch (KeySourceException ex) {
			return false;
		}
	}

}
