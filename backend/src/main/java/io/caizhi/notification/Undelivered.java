package io.caizhi.notification;

/** A message could not be taken out of the house this time. */
final class Undelivered extends Exception {

	private final boolean away;

	private Undelivered(String reason, boolean away) {
		super(reason, null, false, false);
		this.away = away;
	}

	/** The server that takes them cannot be reached: no use asking for others now. */
	static Undelivered away(String reason) {
		return new Undelivered(reason, true);
	}

	/** This one was not taken. */
	static Undelivered refused(String reason) {
		return new Undelivered(reason, false);
	}

	/** Whether others would fare no better. */
	boolean away() {
		return this.away;
	}

	/** Why, in a word that names nobody. */
	String reason() {
		return String.valueOf(getMessage());
	}

}
