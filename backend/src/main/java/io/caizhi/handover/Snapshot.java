package io.caizhi.handover;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

import tools.jackson.databind.json.JsonMapper;

/**
 * All that a signature stands under, as it was read: who hands what to whom, what they
 * say themselves and what the server knew.
 *
 * @param tenant what the unit, or the district of an office, was called
 * @param on the day from which the work is the other's
 */
record Snapshot(String tenant, String leaver, String follower, LocalDate on, Words words, Content content) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Snapshot read(byte[] bytes) {
		return JSON.readValue(bytes, Snapshot.class);
	}

	byte[] bytes() {
		return JSON.writeValueAsBytes(this);
	}

	/** SHA-256, in hexadecimal. */
	static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "Snapshot";
	}

}
