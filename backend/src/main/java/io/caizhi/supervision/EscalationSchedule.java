package io.caizhi.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When notices climb: every few minutes, and at once after a start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EscalationSchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.supervision.worker", matchIfMissing = true)
	Rounds escalationRounds(Escalation escalation) {
		return new Rounds(escalation);
	}

	/** One at a time on this node. */
	static class Rounds {

		private final Escalation escalation;

		Rounds(Escalation escalation) {
			this.escalation = escalation;
		}

		@Scheduled(fixedDelayString = "${caizhi.supervision.interval:PT5M}")
		void round() {
			this.escalation.round();
		}

	}

}
