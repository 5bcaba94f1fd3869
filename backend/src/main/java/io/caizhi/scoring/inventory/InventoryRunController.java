package io.caizhi.scoring.inventory;

import java.net.URI;
import java.time.YearMonth;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inventories asked for, and how far they have come, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/inventory-runs")
class InventoryRunController {

	private final InventoryRuns runs;

	InventoryRunController(InventoryRuns runs) {
		this.runs = runs;
	}

	@GetMapping
	Page<InventoryRun> list(@Granted(Role.OFFICE) Member office) {
		return new Page<>(this.runs.latest(office), null);
	}

	@PostMapping
	@Idempotent
	@Refuses("inventory.no-plan")
	ResponseEntity<InventoryRun> request(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody RunInventory request) {
		InventoryRun run = this.runs.request(office, request.kind(), request.month());
		return ResponseEntity.created(URI.create("/api/tenants/%s/inventory-runs/%s".formatted(tenant, run.id())))
			.body(run);
	}

	@GetMapping("/{run}")
	InventoryRun one(@Granted(Role.OFFICE) Member office, @PathVariable RunId run) {
		return this.runs.one(office, run);
	}

	/** Which inventory is asked for. */
	record RunInventory(@NotNull InventoryKind kind, @NotNull @Schema(description = "the last month of the period",
			type = "string", example = "2026-11") YearMonth month) {

	}

}
