package io.caizhi.hiring.sampling;

import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Page;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What audits found of the rows of a return, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/audit-findings")
class RowFindingController {

	private final RowFindings findings;

	RowFindingController(RowFindings findings) {
		this.findings = findings;
	}

	@GetMapping
	Page<RowFinding> list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month) {
		return new Page<>(this.findings.all(member, enterprise, month), null);
	}

}
