package io.caizhi.hiring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
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

	private ContentDigest() {
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

	static String of(EnterpriseId enterprise, YearMonth month, List<Line> hires) {
		String head = HEAD + "\n" + enterprise + "\t" + month + "\t" + hires.size() + "\n";
		String text = hires.stream().map(Line::text).sorted().map((line) -> line + "\n").collect(Collectors.joining());
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest((head + text).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
