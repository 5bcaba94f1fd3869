package io.caizhi.hiring.importing;

import java.net.URI;
import java.time.Clock;
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
import io.caizhi.kernel.Wording;
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

	private final Wording wording;

	private final Replies replies;

	private final Clock clock;

	ImportController(Imports imports, Wording wording, Replies replies, Clock clock) {
		this.imports = imports;
		this.wording = wording;
		this.replies = replies;
		this.clock = clock;
	}

	@GetMapping
	Page<ImportView> list(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month) {
		return new Page<>(
				this.imports.latest(reporter, enterprise, month).stream().map((job) -> view(tenant, job)).toList(),
				null);
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
		return ResponseEntity.accepted().location(location).body(view(tenant, job));
	}

	@GetMapping("/{id}")
	ImportView one(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable ImportId id) {
		return view(tenant, this.imports.one(reporter, enterprise, month, id));
	}

	@GetMapping("/{id}/faults")
	Page<ImportFaultView> faults(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable ImportId id, PageRequest page) {
		ImportJob job = this.imports.one(reporter, enterprise, month, id);
		return this.imports.faults(reporter, job, page).map((fault) -> ImportFaultView.of(fault, this.wording));
	}

	@ShowsPersons
	@GetMapping("/{id}/reply")
	@GivesFile(TemplateWorkbook.MEDIA_TYPE)
	@Refuses({ "import.file-gone", "import.nothing-marked" })
	ResponseEntity<byte[]> reply(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable ImportId id, Locale language) {
		Imports.Marked marked = this.imports.marked(reporter, enterprise, month, id);
		byte[] reply = this.replies.of(marked, language);
		return ImportTemplateController.file("用工名册-待更正.xlsx", TemplateWorkbook.MEDIA_TYPE, reply);
	}

	@PutMapping("/{id}/confirmation")
	@Refuses({ "import.not-previewed", "import.file-gone" })
	ImportView confirm(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable ImportId id,
			@Valid @RequestBody Confirm request) {
		ImportMode mode = request.validRowsOnly() ? ImportMode.VALID_ROWS_ONLY : ImportMode.ALL_OR_NOTHING;
		return view(tenant, this.imports.confirm(reporter, enterprise, month, id, mode));
	}

	@PutMapping("/{id}/cancellation")
	@Refuses("import.finished")
	ImportView cancel(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable ImportId id) {
		return view(tenant, this.imports.cancel(reporter, enterprise, month, id));
	}

	private ImportView view(String tenant, ImportJob job) {
		String templates = "/api/tenants/%s/enterprises/%s/imports/template".formatted(tenant, job.enterprise());
		return ImportView.of(job, this.wording, this.clock.instant(), templates);
	}

	/** What the preview counted is to be stored. */
	@Schema(name = "ImportConfirmation")
	record Confirm(@NotNull @Schema(description = "whether faulty rows are left out; otherwise one of them stops all",
			example = "false") Boolean validRowsOnly) {

	}

}
