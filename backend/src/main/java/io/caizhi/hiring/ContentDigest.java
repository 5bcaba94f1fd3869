package io.caizhi.hiring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.enterprise.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt vouches for: SHA-256, in lower-case hexadecimal, of this text in UTF-8,
 * every line ended by a line feed:
 *
 * <pre>
 * caizhi monthly return 1
 * &lt;enterprise&gt; TAB &lt;month&gt; TAB &lt;number of hires&gt;
 * &lt;one line a hire, in the order of these lines&gt;
 * </pre>
 *
 * A hire's line has, parted by tabs, the fingerprint of its document, the fingerprint of
 * its name, gender, education, student, graduated on, school, major, position, hired on,
 * left on, channel, event, contract, insured, informed; what is absent is empty. Names
 * and numbers enter as keyed fingerprints only, so that nobody without the key can try
 * them out against a receipt.
 */
final class ContentDigest {

	private static final String HEAD = "caizhi monthly return 1";

	private final MessageDigest digest = sha256();

	private byte[] last = {};

	private int missing;

	private ContentDigest(int hires) {
		this.missing = hires;
	}

	/** A hire as it enters the digest. */
	record Line(byte[] document, byte[] name, HireFacts facts) {

		private String text() {
			return Stream
				.of(hex(this.document), hex(this.name), this.facts.gender(), this.facts.education(),
						this.facts.student(), absent(this.facts.graduatedOn()), this.facts.school(), this.facts.major(),
						this.facts.position(), this.facts.hiredOn(), absent(this.facts.leftOn()), this.facts.channel(),
						absent(this.facts.event()), this.facts.contract(), this.facts.insured(), this.facts.informed())
				.map(Object::toString)
				.collect(Collectors.joining("\t"));
		}

		private static Object absent(@Nullable Object value) {
			return Objects.requireNonNullElse(value, "");
		}

		private static String hex(byte[] bytes) {
			return HexFormat.of().formatHex(bytes);
		}

	}

	/** Of these hires, whatever order they come in. */
	static String of(EnterpriseId enterprise, YearMonth month, List<Line> hires) {
		ContentDigest digest = begin(enterprise, month, hires.size());
		hires.stream()
			.sorted((one, other) -> Arrays.compareUnsigned(one.document(), other.document()))
			.forEach(digest::add);
		return digest.value();
	}

	/**
	 * Begins the digest of so many hires, which are then added one by one.
	 */
	static ContentDigest begin(EnterpriseId enterprise, YearMonth month, int hires) {
		ContentDigest digest = new ContentDigest(hires);
		digest.take(HEAD + "\n" + enterprise + "\t" + month + "\t" + hires + "\n");
		return digest;
	}

	/**
	 * Adds the next hire. Lines begin with the fingerprint of the document, which is no
	 * other hire's in the return: so the order of fingerprints is that of lines.
	 */
	void add(Line line) {
		if (Arrays.compareUnsigned(this.last, line.document()) >= 0) {
			throw new IllegalArgumentException("Hires are digested in the order of their fingerprints");
		}
		this.last = line.document();
		this.missing--;
		take(line.text() + "\n");
	}

	String value() {
		if (this.missing != 0) {
			throw new IllegalStateException("The return changed while it was digested");
		}
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private void take(String text) {
		this.digest.update(text.getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
