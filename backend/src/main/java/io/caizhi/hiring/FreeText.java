package io.caizhi.hiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.Characters;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;

/**
 * What people write in their own words. It is stored open, so nothing that looks like an
 * identity number may stand in it.
 */
public final class FreeText {

	private FreeText() {
	}

	/** The first fault of a text that must be there, as the code of its sentences. */
	public static Optional<String> fault(String text, int minimum, int maximum) {
		if (!text.codePoints().allMatch(Characters::visible)) {
			return Optional.of("text.invisible");
		}
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return Optional.of("text.blank");
		}
		int length = stripped.codePointCount(0, stripped.length());
		if (length < minimum || length > maximum) {
			return Optional.of("text.length");
		}
		return PersonalNumber.standsIn(stripped) ? Optional.of("text.personal-number") : Optional.empty();
	}

	/**
	 * @param where the JSON pointer of the text
	 * @throws Refusal invalid, when something is wrong with it
	 */
	public static void require(String where, String text, int minimum, int maximum) {
		fault(text, minimum, maximum).ifPresent((code) -> {
			throw Refusal.invalid(List.of(new Refusal.Fault(where, code, Map.of("min", minimum, "max", maximum))));
		});
	}

}
