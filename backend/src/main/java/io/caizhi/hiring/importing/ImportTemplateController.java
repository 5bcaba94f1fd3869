package io.caizhi.hiring.importing;

import java.nio.charset.StandardCharsets;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.GivesFile;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates of a tenant's workbook of hires. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/imports/template")
class ImportTemplateController {

	static final String CSV = "text/csv;charset=UTF-8";

	private final Imports imports;

	ImportTemplateController(Imports imports) {
		this.imports = imports;
	}

	@GetMapping
	@GivesFile(TemplateWorkbook.MEDIA_TYPE)
	ResponseEntity<byte[]> workbook(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise) {
		TemplateStamp stamp = this.imports.template(reporter, enterprise);
		return file("用工名册模板.xlsx", TemplateWorkbook.MEDIA_TYPE, TemplateWorkbook.empty(stamp));
	}

	@GetMapping("/csv")
	@GivesFile("text/csv")
	ResponseEntity<byte[]> csv(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise) {
		TemplateStamp stamp = this.imports.template(reporter, enterprise);
		return file("用工名册模板.csv", CSV, TemplateWorkbook.csv(stamp));
	}

	/** A file to keep, which no cache keeps. */
	static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(content);
	}

}
