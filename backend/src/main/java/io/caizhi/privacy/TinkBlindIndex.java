package io.caizhi.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.prf.PrfSet;

import io.caizhi.kernel.TenantId;

/**
 * HMAC-SHA-256 by Tink, under a key of its own. Without that key a fingerprint cannot be
 * tried out on guessed document numbers.
 */
final class TinkBlindIndex implements BlindIndex {

	private static final int LENGTH = 32;

	private final PrfSet prfs;

	TinkBlindIndex(PrfSet prfs) {
		this.prfs = prfs;
	}

	@Override
	public byte[] fingerprint(TenantId scope, String purpose, String plain) {
		try {
			return this.prfs.computePrimary(input(scope, purpose, plain), LENGTH);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Fingerprint for " + purpose + " failed", ex);
		}
	}

	/**
	 * The purpose goes in with its length, so that no end of it can pass for a beginning
	 * of the value.
	 */
	private static byte[] input(TenantId scope, String purpose, String plain) {
		byte[] what = purpose.getBytes(StandardCharsets.UTF_8);
		byte[] value = plain.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + what.length + value.length)
			.putLong(scope.value())
			.putInt(what.length)
			.put(what)
			.put(value)
			.array();
	}

}
