package io.caizhi.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

	private static final Logger log = LoggerFactory.getLogger(RemovalWatch.class);

	/** More than a token's life of 5 minutes. */
	private static final Duration LOOK_BACK = Duration.ofMinutes(15);

	/** Entries may appear late, and the other clock may be slow. */
	private static final Duration OVERLAP = Duration.ofSeconds(60);

	private final RemovalJournal journal;

	private final DirectoryRepository repository;

	private final MemberRepository members;

	private final Door door;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final boolean on;

	private final String issuer;

	/** Entries done with, within the overlap. */
	private final Map<String, Instant> done = new HashMap<>();

	private @Nullable Instant readUpTo;

	private boolean away;

	RemovalWatch(RemovalJournal journal, DirectoryRepository repository, MemberRepository members, Door door,
			ApplicationEventPublisher events, PlatformTransactionManager transactionManager,
			DirectoryProperties properties, @Value("${caizhi.identity.issuer}") String issuer) {
		this.journal = journal;
		this.repository = repository;
		this.members = members;
		this.door = door;
		this.events = events;
		this.transactions = new TransactionTemplate(transactionManager);
		this.on = properties.canWatchRemovals();
		this.issuer = issuer;
		if (!this.on) {
			log.info("Removals made in Keycloak itself count when the person's token has run out");
		}
	}

	/** Reads what was removed since the last look. */
	synchronized void look(Instant now) {
		if (!this.on) {
			return;
		}
		Instant from = (this.readUpTo != null) ? this.readUpTo.minus(OVERLAP) : now.minus(LOOK_BACK);
		try {
			for (RemovalJournal.Removal removal : this.journal.since(from)) {
				if (!this.done.containsKey(removal.id())) {
					revoke(removal);
					this.done.put(removal.id(), removal.at());
				}
			}
			this.readUpTo = now;
			this.done.values().removeIf((at) -> at.isBefore(from));
			if (this.away) {
				this.away = false;
				log.info("Removals made in Keycloak can be read again");
			}
		}
		catch (DirectoryAway | DirectoryRefusal ex) {
			if (!this.away) {
				this.away = true;
				log.warn("Removals made in Keycloak cannot be read: {}", ex.getMessage());
			}
		}
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
