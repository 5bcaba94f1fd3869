package io.caizhi.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Characters;
import io.caizhi.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What files are called: as their owners call them, but for what no disk takes, and with
 * the ending of what they are.
 */
public final class FileNames {

	private static final int LENGTH = 150;

	private FileNames() {
	}

	/**
	 * A name as it travels in a header, where names of people may not stand in the open.
	 * @param header percent-encoded UTF-8
	 * @throws Refusal invalid, when it is encoded otherwise
	 */
	public static @Nullable String decoded(@Nullable String header) {
		try {
			return (header != null) ? URLDecoder.decode(header, StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.invalid("name", "format");
		}
	}

	/**
	 * @param name as the owner calls it, if at all
	 * @throws Refusal invalid, when it is too long or has characters that nobody sees
	 */
	public static String of(@Nullable String name, FileType type) {
		if (name == null || name.isBlank()) {
			return "佐证材料." + type.extension();
		}
		String stripped = name.strip();
		if (!stripped.codePoints().allMatch(Characters::visible)) {
			throw Refusal.invalid("name", "text.invisible");
		}
		if (stripped.codePointCount(0, stripped.length()) > LENGTH) {
			throw Refusal.invalid(List.of(new Refusal.Fault("name", "text.length", Map.of("min", 1, "max", LENGTH))));
		}
		String plain = stripped.replaceAll("[/\\\\:*?\"<>|]", "_").replaceFirst("\\.[A-Za-z]{1,5}$", "");
		return plain + "." + type.extension();
	}

}
