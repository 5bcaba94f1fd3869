package io.caizhi.hiring.sampling;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Identifiers;

/**
 * The population of a drawing as it is kept: one line {@code hire,version,weight} a hire,
 * by hire, each ended by a line feed; deflated in parts of many lines. The digest is the
 * SHA-256 of all lines, so that it can be had of the downloaded file as well.
 */
final class Population {

	private static final int LINES_A_PART = 20_000;

	private final List<byte[]> parts = new ArrayList<>();

	private final MessageDigest digest = sha256();

	private final StringBuilder lines = new StringBuilder();

	private int inPart;

	private int count;

	/** The next hire, greater than all before. */
	void add(HireId hire, int version, int weight) {
		this.lines.append(hire).append(',').append(version).append(',').append(weight).append('\n');
		this.count++;
		if (++this.inPart == LINES_A_PART) {
			endPart();
		}
	}

	int count() {
		return this.count;
	}

	/** The parts to be stored; nothing can be added afterwards. */
	List<byte[]> parts() {
		if (this.inPart > 0) {
			endPart();
		}
		return List.copyOf(this.parts);
	}

	/** 64 hexadecimal digits; nothing can be added afterwards. */
	String digest() {
		parts();
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private void endPart() {
		byte[] plain = this.lines.toString().getBytes(StandardCharsets.US_ASCII);
		this.digest.update(plain);
		this.parts.add(deflated(plain));
		this.lines.setLength(0);
		this.inPart = 0;
	}

	/** The lines of a stored part. */
	static byte[] plain(byte[] part) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(part);
			ByteArrayOutputStream plain = new ByteArrayOutputStream();
			byte[] piece = new byte[64 * 1024];
			while (!inflater.finished()) {
				int length = inflater.inflate(piece);
				if (length == 0) {
					throw new DataFormatException("cut short");
				}
				plain.write(piece, 0, length);
			}
			return plain.toByteArray();
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException("The stored population cannot be read", ex);
		}
		finally {
			inflater.end();
		}
	}

	/** Offers every hire of the lines to a drawing, and says how many. */
	static int offer(byte[] plain, Sampler<Integer> sampler) {
		int[] count = { 0 };
		new String(plain, StandardCharsets.US_ASCII).lines().forEach((line) -> {
			String[] values = line.split(",");
			sampler.offer(new HireId(Identifiers.parse(values[0])), Integer.parseInt(values[2]),
					Integer.valueOf(values[1]));
			count[0]++;
		});
		return count[0];
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] deflated(byte[] plain) {
		Deflater deflater = new Deflater();
		try {
			deflater.setInput(plain);
			deflater.finish();
			ByteArrayOutputStream small = new ByteArrayOutputStream();
			byte[] piece = new byte[64 * 1024];
			while (!deflater.finished()) {
				small.write(piece, 0, deflater.deflate(piece));
			}
			return small.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

}
