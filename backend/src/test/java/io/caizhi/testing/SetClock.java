package io.caizhi.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands where a test set it. */
public final class SetClock extends Clock {

	private volatile Instant now;

	private SetClock(Instant now) {
		this.now = now;
	}

	public static SetClock at(Instant now) {
		return new SetClock(now);
	}

	public void set(Instant instant) {
		this.now = instant;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	/** Sets the whole application to the morning of 24 November 2022 in Chuzhou. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class InNovember2022 {

		public static final Instant MORNING = Instant.parse("2022-11-24T02:00:00Z");

		@Bean
		@Primary
		SetClock setClock() {
			return SetClock.at(MORNING);
		}

	}

}
