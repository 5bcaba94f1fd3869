package io.caizhi.audit;

import java.time.Clock;
import java.util.TreeMap;

import io.caizhi.kernel.AuditedEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what must be kept, in the transaction of the change: no change without its
 * entry, no entry without its change. An event published outside a transaction is
 * refused, for its entry would prove nothing.
 */
@Component
class AuditTrail {

	private final AuditEntryRepository repository;

	private final Clock clock;

	AuditTrail(AuditEntryRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void record(AuditedEvent event) {
		AuditEntry entry = new AuditEntry(AuditEntryId.next(), this.clock.instant(), event.actor(), event.action(),
				event.object(), new TreeMap<>(event.details()));
		this.repository.insert(event.tenant(), event.district(), entry);
	}

}
