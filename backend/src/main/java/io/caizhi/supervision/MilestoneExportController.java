package io.caizhi.supervision;

import java.time.YearMonth;

import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refuses;
import io.caizhi.scoring.standing.PlanStanding;
import io.caizhi.scoring.standing.PlanStandings;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The milestones of the plan as a file, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision/milestones/exports")
class MilestoneExportController {

	private final PlanStandings standings;

	private final SupervisionRepository notices;

	private final Exports exports;

	MilestoneExportController(PlanStandings standings, SupervisionRepository notices, Exports exports) {
		this.standings = standings;
		this.notices = notices;
		this.exports = exports;
	}

	/** Not found, when no plan is in force in the month. */
	@PostMapping
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @RequestParam YearMonth month,
			@Valid @RequestBody ExportOrder order) {
		PlanStanding standing = this.standings.of(member.districtScope(), month).orElseThrow(Refusal::notFound);
		return this.exports.make(member, order,
				MilestoneSheet.of(standing, this.notices.ofMilestones(member.districtScope(), standing.plan())));
	}

}
