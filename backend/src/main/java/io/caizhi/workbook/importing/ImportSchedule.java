package io.caizhi.workbook.importing;

import java.util.concurrent.Semaphore;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** When files are read: as soon as one is handed in, and every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
@EnableScheduling
class ImportSchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.importing.worker", matchIfMissing = true)
	Rounds importRounds(ImportWork work) {
		return new Rounds(work);
	}

	/** Few files at a time, so that people who work by hand are served meanwhile. */
	static class Rounds {

		private static final int FILES_AT_A_TIME = 2;

		private final ImportWork work;

		private final Semaphore places = new Semaphore(FILES_AT_A_TIME);

		Rounds(ImportWork work) {
			this.work = work;
		}

		@TransactionalEventListener
		void onWaiting(ImportWaiting waiting) {
			Thread.ofVirtual().name("import").start(this::round);
		}

		@Scheduled(fixedDelayString = "${caizhi.importing.interval:PT3S}")
		void round() {
			if (this.places.tryAcquire()) {
				try {
					this.work.workOff();
				}
				finally {
					this.places.release();
				}
			}
		}

		@Scheduled(fixedDelayString = "${caizhi.importing.drop-interval:PT10M}")
		void drop() {
			this.work.dropOverripe();
		}

	}

}
