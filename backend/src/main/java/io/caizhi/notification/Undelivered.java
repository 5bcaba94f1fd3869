package io.caizhi.notification;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A message could not be taken out of the house this time. */
final class Undelivered extends Exception {

	private final boolean away;

	private final @Nullable Duration pause;

	private Undelivered(String reason, boolean away, @Nullable Duration pause) {
		super(reason, null, false, false);
		this.away = away;
		this.pause = pause;
	}

	/** The server that takes them cannot be reached: no use asking for others now. */
	static Undelivered away(String reason) {
		return new Undelivered(reason, true, null);
	}

	/** This one was not taken. */
	static Undelivered refused(String reason) {
		return new Undelivered(reason, false, null);
	}

	/** This one was not taken, and asking again before that is over makes it worse. */
	static Undelivered shut(String reason, Duration pause) {
		return new Undelivered(reason, false, pause);
	}

	/** Whether others would fare no better. */
	boolean away() {
		return this.away;
	}

	/** How long to wait before it is tried again, where whoever refused it says so. */
	@Nullable Duration pause() {
		return this.pause;
	}

	/** Why, in a word that names nobody. */
	String reason() {
		return String.valueOf(getMessage());
	}

}
