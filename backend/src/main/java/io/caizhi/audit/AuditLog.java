package io.caizhi.audit;

import java.util.List;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Who may read what of the audit log: the office its district, an official the own unit,
 * a reporter the own actions.
 */
@Service
class AuditLog {

	private final AuditEntryRepository repository;

	private final Units units;

	AuditLog(AuditEntryRepository repository, Units units) {
		this.repository = repository;
		this.units = units;
	}

	/**
	 * Whose log is meant: the office may name a unit of its district.
	 * @throws io.caizhi.kernel.Refusal not found, when it has none of that code; also for
	 * everybody else who names one
	 */
	@Nullable TenantId log(Member member, @Nullable String unit) {
		if (unit == null) {
			return null;
		}
		if (!member.is(Role.OFFICE)) {
			throw Refusal.notFound();
		}
		return this.units.find(member.districtScope(), unit).id();
	}

	/** The newest entries first. */
	Page<AuditEntry> entries(Member member, AuditQuery query, PageRequest page) {
		member.require(Role.OFFICE, Role.OFFICIAL, Role.ENTERPRISE);
		long before = (page.after() != null) ? page.afterIdentifier() : Long.MAX_VALUE;
		int rows = page.limit() + 1;
		List<AuditEntry> entries;
		if (member.is(Role.OFFICE)) {
			entries = this.repository.in(member.districtScope(), query, before, rows);
		}
		else if (member.is(Role.OFFICIAL)) {
			entries = this.repository.in(member.tenant(), query, before, rows);
		}
		else {
			entries = this.repository.of(member.tenant(), member.subject(), query, before, rows);
		}
		return Page.of(entries, page.limit(), (entry) -> entry.id().toString());
	}

}
