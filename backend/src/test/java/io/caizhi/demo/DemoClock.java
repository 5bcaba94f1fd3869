package io.caizhi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the demo. While the past is loaded it stands still before all of it, so
 * that no month closes meanwhile, and each loading thread says what time it is for what
 * it does. From {@link #release} on it is the system's clock.
 */
final class DemoClock extends Clock {

	/** The districts are founded in the December before the reference year. */
	static final Instant BEGINNING = Instant.parse("2021-12-20T01:00:00Z");

	private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

	private volatile boolean standing = true;

	/** Does something at a time of the past. */
	void at(Instant instant, Runnable work) {
		this.told.set(instant);
		try {
			work.run();
		}
		finally {
			this.told.remove();
		}
	}

	/** The past is told; time runs. */
	void release() {
		this.standing = false;
	}

	/** The time by the system's clock, whatever is being told. */
	Instant present() {
		return Clock.systemUTC().instant();
	}

	@Override
	public Instant instant() {
		Instant told = this.told.get();
		if (told != null) {
			return told;
		}
		return this.standing ? BEGINNING : present();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		if (zone.equals(getZone())) {
			return this;
		}
		throw new UnsupportedOperationException("Instants are all anybody asks for");
	}

}
