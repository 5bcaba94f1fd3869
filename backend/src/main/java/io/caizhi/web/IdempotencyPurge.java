package io.caizhi.web;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets answers nobody will ask for again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyPurge {

	private final IdempotencyRepository repository;

	IdempotencyPurge(IdempotencyRepository repository) {
		this.repository = repository;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void purge() {
		int dropped;
		do {
			dropped = this.repository.purge();
		}
		while (dropped > 0);
	}

}
