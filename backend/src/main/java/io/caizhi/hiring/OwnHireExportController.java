package io.caizhi.hiring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

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

	private final ReturnPieces pieces;

	private final Exports exports;

	OwnHireExportController(ReturnReading reading, ReturnPieces pieces, Exports exports) {
		this.reading = reading;
		this.pieces = pieces;
		this.exports = exports;
	}

	@PostMapping
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@RequestParam int year, @Valid @RequestBody ExportOrder order) {
		List<HireSheet.Reported> reported = new ArrayList<>();
		for (ReturnInView seen : this.reading.year(reporter, enterprise, AssessmentYear.of(year, "year"))) {
			if (seen.counts().hires() > 0) {
				this.pieces.each(reporter.tenant(), seen.monthlyReturn().id(),
						(row) -> reported.add(new HireSheet.Reported(seen.monthlyReturn().month(), row.hire())));
			}
		}
		reported.sort(Comparator.comparingLong((row) -> row.hire().id().value()));
		return this.exports.make(reporter, order, HireSheet.reported(reported));
	}

}
