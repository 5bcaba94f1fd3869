package io.caizhi.ledger;

import java.time.LocalDate;

import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of entries of one kind as a file, as its reader sees them. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/entries/exports")
class EntryExportController {

	private final EntrySheet sheet;

	private final Exports exports;

	EntryExportController(EntrySheet sheet, Exports exports) {
		this.sheet = sheet;
		this.exports = exports;
	}

	@PostMapping
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam KindCode kind, @RequestParam @Nullable EntryStatus status,
			@RequestParam @Nullable String unit, @RequestParam @Nullable LocalDate from,
			@RequestParam @Nullable LocalDate until, @RequestParam @Nullable Boolean ending,
			@Valid @RequestBody ExportOrder order) {
		return this.exports.make(member, order,
				this.sheet.of(member, kind,
						new EntryReading.Wanted(kind, status, unit, from, until, Boolean.TRUE.equals(ending), null),
						order.purpose()));
	}

}
