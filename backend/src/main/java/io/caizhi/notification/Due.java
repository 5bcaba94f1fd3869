package io.caizhi.notification;

import java.time.LocalDate;

import io.caizhi.kernel.TenantId;

/**
 * A message that is to leave now.
 *
 * @param target whom it is for: a member's place, or a group of the district; or the
 * matter that a mail is about
 * @param occasion what for; once for each
 * @param attempts so far in vain
 */
record Due(TenantId tenant, long id, ChannelKind channel, long target, String occasion, int attempts) {

	private static final String DIGEST = "digest ";

	private static final String TEST = "test ";

	/** The occasion of a day's digest. */
	static String digest(LocalDate day) {
		return DIGEST + day;
	}

	/** The occasion of a message that only shows that messages arrive. */
	static String test(String once) {
		return TEST + once;
	}

	/** The occasion of a mail about a matter. */
	static String about(String word, String occasion) {
		return word + " " + occasion;
	}

	boolean isAbout(String word) {
		return this.occasion.startsWith(word + " ");
	}

	/** The occasion as the module knows it whose mail it is. */
	String about(MatterLetters module) {
		return this.occasion.substring(module.word().length() + 1);
	}

	boolean isTest() {
		return this.occasion.startsWith(TEST);
	}

	boolean isDigestOf(LocalDate day) {
		return this.occasion.equals(digest(day));
	}

}
