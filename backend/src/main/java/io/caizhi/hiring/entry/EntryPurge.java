package io.caizhi.hiring.entry;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Drops drafts that nobody came back for, every hour. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EntryPurge {

	private static final String INTERVAL = "${caizhi.entry.purge-interval:PT1H}";

	private final EntryDrafts drafts;

	EntryPurge(EntryDrafts drafts) {
		this.drafts = drafts;
	}

	@Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
	void purge() {
		this.drafts.dropForgotten();
	}

}
