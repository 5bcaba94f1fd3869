package io.caizhi.plan.yearly;

import java.util.Locale;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.TakesFile;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans as workbooks, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans/{plan}")
class PlanWorkbookController {

	private final PlanTaking taking;

	private final PlanImport imports;

	private final PlanReply replies;

	PlanWorkbookController(PlanTaking taking, PlanImport imports, PlanReply replies) {
		this.taking = taking;
		this.imports = imports;
		this.replies = replies;
	}

	@GetMapping("/revisions/{revision}/workbook")
	@GivesFile(PlanWorkbook.MEDIA_TYPE)
	ResponseEntity<byte[]> revision(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, @PathVariable int revision) {
		return file(this.taking.revision(member, plan, revision));
	}

	@GetMapping("/draft/workbook")
	@GivesFile(PlanWorkbook.MEDIA_TYPE)
	ResponseEntity<byte[]> draft(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan) {
		return file(this.taking.draft(office, plan));
	}

	@PutMapping("/draft/workbook")
	@TakesFile
	@Refuses("plan.not-in-draft")
	ResponseEntity<PlanView> take(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @RequestBody byte[] file) {
		return PlanController.answer(this.imports.take(office, plan, file, version), office);
	}

	@PostMapping("/draft/workbook/reply")
	@TakesFile
	@GivesFile(PlanWorkbook.MEDIA_TYPE)
	ResponseEntity<byte[]> reply(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@RequestBody byte[] file, Locale language) {
		return file("工作方案-待更正.xlsx", this.replies.of(office, plan, file, language));
	}

	private static ResponseEntity<byte[]> file(ReadPlan read) {
		PlanContent plan = read.content();
		return file(plan.year() + "年工作方案-第" + plan.revision() + "版.xlsx",
				PlanWorkbook.write(plan, read.units(), read.part()));
	}

	private static ResponseEntity<byte[]> file(String name, byte[] content) {
		return new GivenFile(name, PlanWorkbook.MEDIA_TYPE, content).answer();
	}

}
