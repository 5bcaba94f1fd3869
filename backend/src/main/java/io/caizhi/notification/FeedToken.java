package io.caizhi.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.kernel.Identifiers;

/**
 * What the address of a feed ends with: which feed, and the secret that opens it, 256
 * random bits.
 */
record FeedToken(long feed, String secret) {

	private static final int BYTES = 32;

	private static final Pattern FORM = Pattern.compile("([0-9A-HJKMNP-TV-Z]{13})-([A-Za-z0-9_-]{43})");

	private static final SecureRandom RANDOM = new SecureRandom();

	static FeedToken make() {
		byte[] secret = new byte[BYTES];
		RANDOM.nextBytes(secret);
		return new FeedToken(Identifiers.next(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
	}

	static Optional<FeedToken> read(String text) {
		Matcher found = FORM.matcher(text);
		return found.matches() ? Optional.of(new FeedToken(Identifiers.parse(found.group(1)), found.group(2)))
				: Optional.empty();
	}

	byte[] digest() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.secret.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	String text() {
		return Identifiers.text(this.feed) + "-" + this.secret;
	}

	/** Never the secret. */
	@Override
	public String toString() {
		return "FeedToken " + Identifiers.text(this.feed);
	}

}
