package io.caizhi.burden;

import java.time.YearMonth;

import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What reporting costs, over HTTP: of all units to the district, of its own to a unit.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/burden")
class BurdenController {

	private final Burdens burdens;

	private final AssessmentYears years;

	private final Exports exports;

	BurdenController(Burdens burdens, AssessmentYears years, Exports exports) {
		this.burdens = burdens;
		this.years = years;
		this.exports = exports;
	}

	@GetMapping
	BurdenView month(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam YearMonth month) {
		return this.burdens.month(member, month);
	}

	@GetMapping("/units/{unit}")
	BurdenView unit(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String unit,
			@RequestParam YearMonth month) {
		return this.burdens.unit(member, unit, month);
	}

	@PostMapping("/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam int year, @Valid @RequestBody ExportOrder order) {
		return this.exports.make(member, order,
				BurdenSheet.of(this.burdens.year(member, this.years.year(member.district(), year, "year"))));
	}

}
