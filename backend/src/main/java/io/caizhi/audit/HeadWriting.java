package io.caizhi.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScopes;
import org.springframework.stereotype.Service;

/** Writes once a day where every tenant's chain ends. */
@Service
class HeadWriting {

	private final AuditSealRepository repository;

	private final DistrictScopes scopes;

	private final HeadBook book;

	private final Clock clock;

	HeadWriting(AuditSealRepository repository, DistrictScopes scopes, HeadBook book, Clock clock) {
		this.repository = repository;
		this.scopes = scopes;
		this.book = book;
		this.clock = clock;
	}

	/** Writes the heads of today that are not written yet; asked again, none. */
	synchronized void today() {
		LocalDate today = ChinaTime.day(this.clock.instant());
		Set<TenantId> written = new HashSet<>(this.book.written(today));
		List<ChainHead> heads = this.repository.districts()
			.stream()
			.flatMap((district) -> this.repository.tenants(this.scopes.unattended(district)).stream())
			.filter((tenant) -> !written.contains(tenant))
			.map((tenant) -> head(today, tenant))
			.toList();
		this.book.write(heads);
	}

	private ChainHead head(LocalDate day, TenantId tenant) {
		AuditSeal last = this.repository.last(tenant);
		return new ChainHead(day, tenant, last.position(), last.hash());
	}

}
