package io.caizhi.hiring.importing;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.GivesFile;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.TemplateWorkbook;
import io.caizhi.workbook.importing.KeptFile;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates of a tenant's workbook of hires. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/imports/template")
class ImportTemplateController {

	private final Imports imports;

	ImportTemplateController(Imports imports) {
		this.imports = imports;
	}

	@GetMapping
	@GivesFile(TemplateWorkbook.MEDIA_TYPE)
	ResponseEntity<byte[]> workbook(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise) {
		return KeptFile.workbook("用工名册模板.xlsx", this.imports.template(reporter, enterprise).empty());
	}

	@GetMapping("/csv")
	@GivesFile("text/csv")
	ResponseEntity<byte[]> csv(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise) {
		return KeptFile.csv("用工名册模板.csv", this.imports.template(reporter, enterprise).csv());
	}

}
