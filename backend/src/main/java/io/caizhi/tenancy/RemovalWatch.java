package io.caizhi.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.caizhi.kernel.Subject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks in Keycloak for people removed there by others, so that their tokens stop
 * counting here too. What happened longer ago than any token lives need not be known, so
 * nothing is kept over a restart; reading an entry twice changes nothing.
 */
@Service
class RemovalWatch {

	/** More than a token's life of 5 minutes. */
	private static final Duration LOOK_BACK = Duration.ofMinutes(15);

	private final DirectoryRepository repository;

	private final MemberRepository members;

	private final Door door;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final JournalReader<RemovalJournal.Removal> reader;

	private final String issuer;

	RemovalWatch(RemovalJournal journal, DirectoryRepository repository, MemberRepository members, Door door,
			ApplicationEventPublisher events, PlatformTransactionManager transactionManager,
			@Value("${caizhi.identity.issuer}") String issuer) {
		this.repository = repository;
		this.members = members;
		this.door = door;
		this.events = events;
		this.transactions = new TransactionTemplate(transactionManager);
		this.reader = new JournalReader<>("Removals made in Keycloak", LOOK_BACK, journal::since,
				(removals) -> removals.forEach(this::revoke));
		this.issuer = issuer;
	}

	/** Reads what was removed since the last look. */
	void look(Instant now) {
		this.reader.look(now);
	}

	private void revoke(RemovalJournal.Removal removal) {
		Subject subject = new Subject(this.issuer, removal.account());
		List<DirectoryRepository.Wanted> tenants = (removal.organization() != null)
				? this.repository.tenantOf(removal.organization()).stream().toList()
				: this.repository.tenantsOf(subject);
		for (DirectoryRepository.Wanted tenant : tenants) {
			this.transactions.executeWithoutResult((transaction) -> {
				if (this.members.revoke(tenant.tenant(), subject, removal.at())) {
					this.events.publishEvent(
							new PersonRevoked(tenant.tenant(), tenant.district(), Subject.SYSTEM, removal.account()));
				}
			});
			this.door.forget(tenant.tenant(), subject);
		}
	}

}
