package io.caizhi.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens whose signature was checked within the last minute. A page asks many things with
 * the same token; a signature does not turn false meanwhile, and the realm's keys
 * themselves are kept for longer than that. Kept by digest, so that no token can be read
 * here.
 */
class BelievedTokens {

	private static final Duration MEMORY = Duration.ofSeconds(60);

	private static final int MEMORY_SIZE = 10_000;

	private final Cache<String, Jwt> tokens = Caffeine.newBuilder()
		.expireAfterWrite(MEMORY)
		.maximumSize(MEMORY_SIZE)
		.build();

	/** What the token says, if it was believed; whether it still holds is not asked. */
	@Nullable Jwt find(String token) {
		return this.tokens.getIfPresent(digest(token));
	}

	void keep(String token, Jwt believed) {
		this.tokens.put(digest(token), believed);
	}

	private static String digest(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
