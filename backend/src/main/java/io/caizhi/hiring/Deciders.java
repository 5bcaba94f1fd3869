package io.caizhi.hiring;

import java.util.Collection;
import java.util.Set;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers who decided on a return, in the transaction of the decision, so that nobody
 * audits what they themselves verified.
 */
@Service
public class Deciders {

	private final DeciderRepository repository;

	Deciders(DeciderRepository repository) {
		this.repository = repository;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void remember(HiringEvent.ReturnDecided decision) {
		this.repository.insert(decision.tenant(), decision.monthlyReturn(), decision.version(), decision.actor());
	}

	/** Which of these returns the person ever decided on. */
	@Transactional(readOnly = true)
	public Set<ReturnId> decidedBy(TenantId tenant, Subject person, Collection<ReturnId> returns) {
		return returns.isEmpty() ? Set.of() : this.repository.decidedBy(tenant, person, returns);
	}

}
