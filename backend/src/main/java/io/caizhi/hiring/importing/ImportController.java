package io.caizhi.hiring.importing;

import java.net.URI;
import java.time.YearMonth;
import java.util.Locale;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.kernel.TakesFile;
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

/** The files of hires handed in for one monthly return, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/imports")
class ImportController {

	private final Imports imports;

	private final ImportJobs jobs;

	ImportController(Imports imports, ImportJobs jobs) {
		this.imports = imports;
		this.jobs = jobs;
	}

	@GetMapping
	Page<ImportView> list(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month) {
		return new Page<>(this.jobs.latest(reporter, this.imports.target(reporter, enterprise, month))
			.stream()
			.map((job) -> view(tenant, enterprise, job))
			.toList(), null);
	}

	@PostMapping
	@Idempotent
	@TakesFile
	@Refuses({ "import.under-way", "month.closed", "month.not-begun", "return.awaits-decision", "return.verified" })
	ResponseEntity<ImportView> handIn(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month,
			@RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode, @RequestBody byte[] file) {
		ImportJob job = this.imports.handIn(reporter, enterprise, month, mode, file);
		URI location = URI.create(
				"/api/tenants/%s/enterprises/%s/returns/%s/imports/%s".formatted(tenant, enterprise, month, job.id()));
		return ResponseEntity.accepted().location(location).body(view(tenant, enterprise, job));
	}

	@GetMapping("/{id}")
	ImportView one(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable ImportId id) {
		return view(tenant, enterprise, this.jobs.one(reporter, this.imports.target(reporter, enterprise, month), id));
	}

	@GetMapping("/{id}/faults")
	Page<ImportFaultView> faults(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable ImportId id, PageRequest page) {
		return this.jobs.faults(reporter, this.imports.target(reporter, enterprise, month), id, page);
	}

	@ShowsPersons
	@GetMapping("/{id}/reply")
	@GivesFile(TemplateWorkbook.MEDIA_TYPE)
	@Refuses({ "import.file-gone", "import.nothing-marked" })
	ResponseEntity<byte[]> reply(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable ImportId id, Locale language) {
		return KeptFile.workbook("用工名册-待更正.xlsx",
				this.jobs.reply(reporter, this.imports.target(reporter, enterprise, month), id, language));
	}

	@PutMapping("/{id}/confirmation")
	@Refuses({ "import.not-previewed", "import.file-gone" })
	ImportView confirm(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable ImportId id,
			@Valid @RequestBody Confirmation request) {
		return view(tenant, enterprise, this.jobs.confirm(reporter, this.imports.target(reporter, enterprise, month),
				id, request.validRowsOnly()));
	}

	@PutMapping("/{id}/cancellation")
	@Refuses("import.finished")
	ImportView cancel(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable ImportId id) {
		return view(tenant, enterprise,
				this.jobs.cancel(reporter, this.imports.target(reporter, enterprise, month), id));
	}

	private ImportView view(String tenant, EnterpriseId enterprise, ImportJob job) {
		return this.jobs.view(job, "/api/tenants/%s/enterprises/%s/imports/template".formatted(tenant, enterprise));
	}

}
