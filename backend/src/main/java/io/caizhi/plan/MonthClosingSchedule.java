package io.caizhi.plan;

import java.time.Clock;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute whether a month is to be closed, and at once after a start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MonthClosingSchedule {

	private final MonthClosing closing;

	private final Clock clock;

	MonthClosingSchedule(MonthClosing closing, Clock clock) {
		this.closing = closing;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${caizhi.closing.interval:PT1M}")
	void closeDue() {
		this.closing.closeDue(this.clock.instant());
	}

}
