package io.caizhi.rollup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When figures are compared with records: every night, and soon after being asked. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReconciliationSchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.reconciliation.worker", matchIfMissing = true)
	Rounds reconciliationRounds(Reconciliation reconciliation) {
		return new Rounds(reconciliation);
	}

	/** One at a time on this node; another node takes another. */
	static class Rounds {

		private final Reconciliation reconciliation;

		Rounds(Reconciliation reconciliation) {
			this.reconciliation = reconciliation;
		}

		@Scheduled(cron = "${caizhi.reconciliation.nightly:0 30 2 * * *}", zone = "Asia/Shanghai")
		void nightly() {
			this.reconciliation.requestAll();
		}

		@Scheduled(fixedDelayString = "${caizhi.reconciliation.interval:PT10S}")
		void round() {
			this.reconciliation.workOff();
		}

	}

}
