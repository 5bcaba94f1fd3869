package io.caizhi.enterprise;

import java.util.List;

import io.caizhi.enterprise.SpellingRepository.Unspelt;
import io.caizhi.kernel.Spelling;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Spells the names that are not spelt yet, or by an older edition: after a start, and
 * every hour for those that a node of an older release has written meanwhile.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EnterpriseSpelling {

	private static final int BATCH = 500;

	private final SpellingRepository repository;

	EnterpriseSpelling(SpellingRepository repository) {
		this.repository = repository;
	}

	@Scheduled(fixedDelayString = "${caizhi.spelling.interval:PT1H}")
	void spell() {
		List<Unspelt> batch = this.repository.unspelt(Spelling.EDITION, BATCH);
		while (!batch.isEmpty()) {
			batch.forEach((enterprise) -> this.repository.spell(enterprise.tenant(), enterprise.id(), enterprise.name(),
					Spelling.of(enterprise.name())));
			batch = this.repository.unspelt(Spelling.EDITION, BATCH);
		}
	}

}
