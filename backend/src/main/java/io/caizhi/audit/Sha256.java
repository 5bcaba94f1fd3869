package io.caizhi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over texts, each with its length before it, so that no two lists are alike. */
final class Sha256 {

	/** Bytes of a digest. */
	static final int LENGTH = 32;

	private final MessageDigest digest;

	private Sha256() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	static Sha256 begin() {
		return new Sha256();
	}

	static byte[] of(String... texts) {
		Sha256 digest = begin();
		for (String text : texts) {
			digest.add(text);
		}
		return digest.end();
	}

	Sha256 add(String text) {
		return add(text.getBytes(StandardCharsets.UTF_8));
	}

	Sha256 add(byte[] bytes) {
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		this.digest.update(bytes);
		return this;
	}

	Sha256 add(long number) {
		this.digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
		return this;
	}

	byte[] end() {
		return this.digest.digest();
	}

}
