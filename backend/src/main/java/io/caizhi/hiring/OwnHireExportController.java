package io.caizhi.hiring;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An enterprise's own hires of a year as a file, document numbers masked. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/hires/exports")
class OwnHireExportController {

	private final ReturnReading reading;

	private final Exports exports;

	OwnHireExportController(ReturnReading reading, Exports exports) {
		this.reading = reading;
		this.exports = exports;
	}

	@PostMapping
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@RequestParam int year, @Valid @RequestBody ExportOrder order) {
		List<HireSheet.Reported> reported = new ArrayList<>();
		for (ReturnInView seen : this.reading.year(reporter, enterprise, year)) {
			if (seen.counts().hires() > 0) {
				add(reported, reporter, seen);
			}
		}
		return this.exports.make(reporter, order, HireSheet.reported(reported));
	}

	private void add(List<HireSheet.Reported> reported, Member reporter, ReturnInView seen) {
		@Nullable String next = null;
		do {
			Page<Hire> page = this.reading.hires(reporter, seen, new PageRequest(next, PageRequest.MAXIMUM_LIMIT));
			page.items().forEach((hire) -> reported.add(new HireSheet.Reported(seen.monthlyReturn().month(), hire)));
			next = page.next();
		}
		while (next != null);
	}

}
