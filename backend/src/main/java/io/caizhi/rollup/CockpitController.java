package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the district stands, for its leaders and its office, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/cockpit")
class CockpitController {

	private final CockpitFigures cockpit;

	private final Exports exports;

	CockpitController(CockpitFigures cockpit, Exports exports) {
		this.cockpit = cockpit;
		this.exports = exports;
	}

	@GetMapping
	ResponseEntity<Cockpit> month(DistrictScope scope, @RequestParam YearMonth month) {
		return ContentTag.answer(this.cockpit.of(scope, month));
	}

	/** The table behind one of its charts. */
	@PostMapping("/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> table(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @RequestParam YearMonth month,
			@RequestParam CockpitTable table, @Valid @RequestBody ExportOrder order) {
		return this.exports.make(member, order, table.of(this.cockpit.of(member.districtScope(), month)));
	}

}
