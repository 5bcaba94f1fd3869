package io.caizhi.rollup;

import java.net.URI;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the district's figures are what its records say, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/reconciliations")
class ReconciliationController {

	private final Reconciliation reconciliation;

	ReconciliationController(Reconciliation reconciliation) {
		this.reconciliation = reconciliation;
	}

	@GetMapping
	Page<ReconciliationRun> list(@Granted(Role.OFFICE) Member office) {
		return new Page<>(this.reconciliation.latest(office), null);
	}

	@PostMapping
	@Idempotent
	ResponseEntity<ReconciliationRun> request(@Granted(Role.OFFICE) Member office, @PathVariable String tenant) {
		ReconciliationRun run = this.reconciliation.request(office);
		return ResponseEntity.created(URI.create("/api/tenants/%s/reconciliations/%s".formatted(tenant, run.id())))
			.body(run);
	}

	@GetMapping("/{id}")
	ReconciliationRun one(@Granted(Role.OFFICE) Member office, @PathVariable ReconciliationId id) {
		return this.reconciliation.one(office, id);
	}

	@GetMapping("/{id}/differences")
	Page<Difference> differences(@Granted(Role.OFFICE) Member office, @PathVariable ReconciliationId id,
			PageRequest page) {
		return this.reconciliation.differences(office, id, page);
	}

}
