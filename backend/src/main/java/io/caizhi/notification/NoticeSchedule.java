package io.caizhi.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When messages are put into the outbox, and taken out. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeSchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.notices.worker", matchIfMissing = true)
	Rounds noticeRounds(Digests digests, Delivery delivery) {
		return new Rounds(digests, delivery);
	}

	/** On every node; the outbox's key and its locks let each message leave once. */
	static class Rounds {

		private final Digests digests;

		private final Delivery delivery;

		Rounds(Digests digests, Delivery delivery) {
			this.digests = digests;
			this.delivery = delivery;
		}

		@Scheduled(fixedDelayString = "${caizhi.notices.digest-interval:PT1M}")
		void putDigests() {
			this.digests.put();
		}

		@Scheduled(fixedDelayString = "${caizhi.notices.interval:PT5S}")
		void deliver() {
			this.delivery.round();
		}

		@Scheduled(cron = "${caizhi.notices.nightly:0 10 3 * * *}", zone = "Asia/Shanghai")
		void purge() {
			this.delivery.purge();
		}

	}

}
