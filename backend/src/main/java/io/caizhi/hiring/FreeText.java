package io.caizhi.hiring;

import java.util.Optional;

import io.caizhi.kernel.Characters;
import io.caizhi.kernel.PersonalNumber;

/**
 * What people write in their own words. It is stored open, so nothing that looks like an
 * identity number may stand in it.
 */
final class FreeText {

	private FreeText() {
	}

	/** The first fault of a text that must be there, as the code of its sentences. */
	static Optional<String> fault(String text, int minimum, int maximum) {
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

}
