package io.caizhi.audit;

import java.util.List;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/**
 * Who may read what of the audit log: the office its district, an official the own unit,
 * a reporter the own actions.
 */
@Service
class AuditLog {

	private final AuditEntryRepository repository;

	AuditLog(AuditEntryRepository repository) {
		this.repository = repository;
	}

	/** The newest entries first. */
	Page<AuditEntry> entries(Member member, PageRequest page) {
		member.require(Role.OFFICE, Role.OFFICIAL, Role.ENTERPRISE);
		long before = (page.after() != null) ? page.afterIdentifier() : Long.MAX_VALUE;
		int rows = page.limit() + 1;
		List<AuditEntry> entries;
		if (member.is(Role.OFFICE)) {
			entries = this.repository.in(member.districtScope(), before, rows);
		}
		else if (member.is(Role.OFFICIAL)) {
			entries = this.repository.in(member.tenant(), before, rows);
		}
		else {
			entries = this.repository.of(member.tenant(), member.subject(), before, rows);
		}
		return Page.of(entries, page.limit(), (entry) -> entry.id().toString());
	}

}
