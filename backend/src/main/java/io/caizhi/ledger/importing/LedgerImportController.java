package io.caizhi.ledger.importing;

import java.net.URI;
import java.util.Locale;

import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.TakesFile;
import io.caizhi.ledger.EntrySorting;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.TemplateWorkbook;
import io.caizhi.workbook.importing.Confirmation;
import io.caizhi.workbook.importing.ImportFaultView;
import io.caizhi.workbook.importing.ImportId;
import io.caizhi.workbook.importing.ImportJob;
import io.caizhi.workbook.importing.ImportJobs;
import io.caizhi.workbook.importing.ImportMode;
import io.caizhi.workbook.importing.ImportTarget;
import io.caizhi.workbook.importing.ImportView;
import io.caizhi.workbook.importing.KeptFile;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of entries handed in for a unit's ledger of one kind, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/kinds/{kind}/imports")
class LedgerImportController {

	private final EntrySorting sorting;

	private final ImportJobs jobs;

	LedgerImportController(EntrySorting sorting, ImportJobs jobs) {
		this.sorting = sorting;
		this.jobs = jobs;
	}

	@GetMapping
	Page<ImportView> list(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant,
			@PathVariable KindCode kind) {
		return new Page<>(
				this.jobs.latest(official, target(kind)).stream().map((job) -> view(tenant, kind, job)).toList(), null);
	}

	@PostMapping
	@Idempotent
	@TakesFile
	@Refuses({ "import.under-way", "ledger.kind-retired" })
	ResponseEntity<ImportView> handIn(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant,
			@PathVariable KindCode kind, @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
			@RequestBody byte[] file) {
		this.sorting.requireOpen(official, kind);
		ImportJob job = this.jobs.handIn(official, target(kind), mode, file);
		URI location = URI.create("/api/tenants/%s/ledger/kinds/%s/imports/%s".formatted(tenant, kind, job.id()));
		return ResponseEntity.accepted().location(location).body(view(tenant, kind, job));
	}

	@GetMapping("/{id}")
	ImportView one(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant, @PathVariable KindCode kind,
			@PathVariable ImportId id) {
		return view(tenant, kind, this.jobs.one(official, target(kind), id));
	}

	@GetMapping("/{id}/faults")
	Page<ImportFaultView> faults(@Granted(Role.OFFICIAL) Member official, @PathVariable KindCode kind,
			@PathVariable ImportId id, PageRequest page) {
		return this.jobs.faults(official, target(kind), id, page);
	}

	@GetMapping("/{id}/reply")
	@GivesFile(TemplateWorkbook.MEDIA_TYPE)
	@Refuses({ "import.file-gone", "import.nothing-marked" })
	ResponseEntity<byte[]> reply(@Granted(Role.OFFICIAL) Member official, @PathVariable KindCode kind,
			@PathVariable ImportId id, Locale language) {
		return KeptFile.workbook("台账-待更正.xlsx", this.jobs.reply(official, target(kind), id, language));
	}

	@PutMapping("/{id}/confirmation")
	@Refuses({ "import.not-previewed", "import.file-gone" })
	ImportView confirm(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant,
			@PathVariable KindCode kind, @PathVariable ImportId id, @Valid @RequestBody Confirmation request) {
		return view(tenant, kind, this.jobs.confirm(official, target(kind), id, request.validRowsOnly()));
	}

	@PutMapping("/{id}/cancellation")
	@Refuses("import.finished")
	ImportView cancel(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant, @PathVariable KindCode kind,
			@PathVariable ImportId id) {
		return view(tenant, kind, this.jobs.cancel(official, target(kind), id));
	}

	private ImportView view(String tenant, KindCode kind, ImportJob job) {
		return this.jobs.view(job, "/api/tenants/%s/ledger/kinds/%s/template".formatted(tenant, kind));
	}

	private static ImportTarget target(KindCode kind) {
		return new ImportTarget.OfLedger(kind.value());
	}

}
