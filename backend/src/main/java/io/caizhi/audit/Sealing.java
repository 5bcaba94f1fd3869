package io.caizhi.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.audit.AuditSealRepository.Scanned;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.RoundLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts entries that were committed since the last round at the end of their tenant's
 * chain. Whoever writes an entry waits for nobody: the order is made here, from what is
 * committed. Two rounds at once cannot both be right, and the key of the chain lets one
 * through.
 */
@Service
class Sealing {

	private static final String LOCK = "caizhi-audit-seals";

	/** No transaction stays open longer; what does is found by the daily look at all. */
	private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

	private static final int SCANNED_AT_ONCE = 20_000;

	private static final int SEALED_AT_ONCE = 500;

	private final AuditSealRepository repository;

	private final EntryChain chain;

	private final DistrictScopes scopes;

	private final RoundLock lock;

	private final TransactionTemplate transactions;

	private final Clock clock;

	/** When all of the district was last gone through, by this node. */
	private final Map<DistrictId, Instant> gone = new HashMap<>();

	Sealing(AuditSealRepository repository, EntryChain chain, DistrictScopes scopes, RoundLock lock,
			PlatformTransactionManager transactionManager, Clock clock) {
		this.repository = repository;
		this.chain = chain;
		this.scopes = scopes;
		this.lock = lock;
		this.transactions = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	/**
	 * Seals what is new since the last round; all that is unsealed, in the first. A
	 * district that cannot be sealed holds up no other and is tried again in the next.
	 */
	synchronized void round() {
		List<RuntimeException> failures = new ArrayList<>();
		this.lock.alone(LOCK, () -> this.repository.districts().forEach((district) -> {
			try {
				seal(district);
			}
			catch (RuntimeException ex) {
				failures.add(ex);
			}
		}));
		if (!failures.isEmpty()) {
			throw failures.getFirst();
		}
	}

	private void seal(DistrictId district) {
		Instant begun = this.clock.instant();
		Instant last = this.gone.get(district);
		seal(this.scopes.unattended(district),
				(last != null) ? Identifiers.earliestAt(last.minus(LONGEST_TRANSACTION)) : 0);
		this.gone.put(district, begun);
	}

	/** Goes through everything in the next round, however old. */
	synchronized void lookAtAll() {
		this.gone.clear();
	}

	/** Seals the district's unsealed entries with identifiers above that one. */
	void seal(DistrictScope scope, long after) {
		long from = after;
		List<Scanned> scanned;
		do {
			scanned = this.repository.scan(scope, from, SCANNED_AT_ONCE);
			Map<TenantId, List<Long>> unsealed = new LinkedHashMap<>();
			scanned.stream()
				.filter((entry) -> !entry.sealed())
				.forEach((entry) -> unsealed.computeIfAbsent(entry.tenant(), (tenant) -> new ArrayList<>())
					.add(entry.id()));
			unsealed.forEach(this::append);
			from = scanned.isEmpty() ? from : scanned.getLast().id();
		}
		while (scanned.size() == SCANNED_AT_ONCE);
	}

	private void append(TenantId tenant, List<Long> ids) {
		for (int from = 0; from < ids.size(); from += SEALED_AT_ONCE) {
			List<Long> part = ids.subList(from, Math.min(from + SEALED_AT_ONCE, ids.size()));
			this.transactions.executeWithoutResult((status) -> appendAtOnce(tenant, part));
		}
	}

	private void appendAtOnce(TenantId tenant, List<Long> ids) {
		AuditSeal last = this.repository.last(tenant);
		List<AuditSeal> seals = new ArrayList<>();
		for (StoredEntry entry : this.repository.entries(tenant, ids)) {
			long position = last.position() + 1;
			last = new AuditSeal(position, entry.id(), this.chain.hash(last.hash(), position, entry));
			seals.add(last);
		}
		this.repository.insert(tenant, seals, this.clock.instant());
	}

}
