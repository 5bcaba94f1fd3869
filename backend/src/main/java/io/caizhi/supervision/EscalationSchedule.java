package io.caizhi.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When the clock looks at notices: what climbs, and what is to be raised. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EscalationSchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.supervision.worker", matchIfMissing = true)
	Rounds escalationRounds(Escalation escalation) {
		return new Rounds(escalation);
	}

	@Bean
	@ConditionalOnProperty(name = "caizhi.supervision.worker", matchIfMissing = true)
	Findings proposalRounds(Proposals proposals) {
		return new Findings(proposals);
	}

	/** What the clock finds: every hour, and soon after a start. */
	static class Findings {

		private final Proposals proposals;

		Findings(Proposals proposals) {
			this.proposals = proposals;
		}

		@Scheduled(initialDelayString = "${caizhi.supervision.proposal-delay:PT1M}",
				fixedDelayString = "${caizhi.supervision.proposal-interval:PT1H}")
		void round() {
			this.proposals.round();
		}

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
