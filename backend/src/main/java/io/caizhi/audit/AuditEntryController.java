package io.caizhi.audit;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/audit-entries")
class AuditEntryController {

	private final AuditLog log;

	AuditEntryController(AuditLog log) {
		this.log = log;
	}

	@GetMapping
	Page<AuditEntryView> list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.OFFICE }) Member member,
			PageRequest page) {
		return this.log.entries(member, page).map((entry) -> AuditEntryView.of(entry, member));
	}

}
