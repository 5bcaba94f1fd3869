package io.caizhi.ledger.importing;

import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.ledger.EntryNames;
import io.caizhi.ledger.EntrySorting;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
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

/** The templates of the workbook of a kind, made from its definition. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/kinds/{kind}/template")
class LedgerTemplateController {

	private final EntrySorting sorting;

	private final EntryNames names;

	LedgerTemplateController(EntrySorting sorting, EntryNames names) {
		this.sorting = sorting;
		this.names = names;
	}

	@GetMapping
	@GivesFile(TemplateWorkbook.MEDIA_TYPE)
	@Refuses("ledger.kind-retired")
	ResponseEntity<byte[]> workbook(@Granted(Role.OFFICIAL) Member official, @PathVariable KindCode kind) {
		EntryKind open = this.sorting.requireOpen(official, kind);
		return KeptFile.workbook(open.content().name() + "模板.xlsx",
				KindTemplate.of(official.tenant(), open, this.names.in(official, official.tenant())).empty());
	}

	@GetMapping("/csv")
	@GivesFile("text/csv")
	@Refuses("ledger.kind-retired")
	ResponseEntity<byte[]> csv(@Granted(Role.OFFICIAL) Member official, @PathVariable KindCode kind) {
		EntryKind open = this.sorting.requireOpen(official, kind);
		return KeptFile.csv(open.content().name() + "模板.csv", KindTemplate.of(official.tenant(), open).csv());
	}

}
