package io.caizhi.audit;

import java.util.List;

import io.caizhi.audit.AuditSealRepository.Link;
import io.caizhi.audit.ChainVerdict.FirstBad;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the audit log is still what was written, for the office to ask. */
@Service
class ChainVerification {

	/** Names the district's own log. */
	static final String DISTRICT = "district";

	private static final int STEP = 2_000;

	private final AuditSealRepository repository;

	private final EntryChain chain;

	private final HeadBook book;

	private final Units units;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	ChainVerification(AuditSealRepository repository, EntryChain chain, HeadBook book, Units units,
			ApplicationEventPublisher events, PlatformTransactionManager transactionManager) {
		this.repository = repository;
		this.chain = chain;
		this.book = book;
		this.units = units;
		this.events = events;
		this.transactions = new TransactionTemplate(transactionManager);
	}

	/**
	 * Goes along the chain of the district's own log or of a unit's.
	 * @param unit its code; absent for the district's own
	 * @throws Refusal not found, without such a unit
	 */
	ChainVerdict verify(Member office, @Nullable String unit) {
		office.require(Role.OFFICE);
		TenantId tenant = (unit != null) ? this.units.find(office.districtScope(), unit).id() : office.tenant();
		ChainVerdict verdict = verify(tenant, (unit != null) ? unit : DISTRICT);
		this.transactions.executeWithoutResult((status) -> this.events.publishEvent(new ChainVerified(office.tenant(),
				office.district(), office.subject(), tenant, verdict.intact(), verdict.sealed())));
		return verdict;
	}

	private ChainVerdict verify(TenantId tenant, String name) {
		List<ChainHead> heads = this.book.of(tenant);
		ChainWalk walk = new ChainWalk(this.chain, heads);
		List<Link> links;
		do {
			links = this.repository.links(tenant, walk.position(), STEP);
		}
		while (walk.along(links) && links.size() == STEP);
		FirstBad bad = walk.end();
		long sealed = this.repository.last(tenant).position();
		return new ChainVerdict(name, bad == null, sealed, Math.max(0, this.repository.entries(tenant) - sealed),
				heads.isEmpty() ? null : heads.getLast().day(), bad);
	}

}
