package io.caizhi.hiring.sampling;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What audits found of a unit's hires, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/audit-findings")
class AuditFindingController {

	private final UnitFindings findings;

	AuditFindingController(UnitFindings findings) {
		this.findings = findings;
	}

	@ShowsPersons
	@GetMapping
	Page<AuditFindingView> list(@Granted(Role.OFFICIAL) Member official, PageRequest page) {
		return this.findings.page(official, page).map(AuditFindingView::of);
	}

	@PutMapping("/{item}/reply")
	ResponseEntity<AuditFindingView> reply(@Granted(Role.OFFICIAL) Member official, @PathVariable ItemId item,
			ExpectedVersion version, @Valid @RequestBody Reply request) {
		AuditFindingView replied = AuditFindingView.of(this.findings.reply(official, item, request.reply(), version));
		return ResponseEntity.ok().eTag(String.valueOf(replied.version())).body(replied);
	}

	/** What the unit says to it. */
	record Reply(@NotNull @Schema(description = "no personal numbers", minLength = 1, maxLength = 300,
			example = "已通知企业更正") String reply) {

	}

}
