package io.caizhi.scoring.inventory;

import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.scoring.inventory.InventoryView.Detail;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inventories of a district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/inventories")
class InventoryController {

	private final InventoryReading reading;

	private final Inventories inventories;

	private final ScoreReading scores;

	private final InventoryCorrection correction;

	private final Recomputation recomputation;

	InventoryController(InventoryReading reading, Inventories inventories, ScoreReading scores,
			InventoryCorrection correction, Recomputation recomputation) {
		this.reading = reading;
		this.inventories = inventories;
		this.scores = scores;
		this.correction = correction;
		this.recomputation = recomputation;
	}

	@GetMapping
	InventoryList list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @RequestParam int year) {
		return new InventoryList(this.reading.ofYear(member, AssessmentYear.require(year, "year")));
	}

	@GetMapping("/{inventory}")
	ResponseEntity<Detail> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable InventoryId inventory) {
		Detail detail = this.reading.one(member, inventory);
		return ResponseEntity.ok().eTag(String.valueOf(detail.inventory().version())).body(detail);
	}

	@PutMapping("/{inventory}/publication")
	@Refuses({ "inventory.published", "inventory.superseded", "inventory.month-open" })
	ResponseEntity<Detail> publish(@Granted(Role.OFFICE) Member office, @PathVariable InventoryId inventory,
			ExpectedVersion version) {
		this.inventories.publish(office, inventory, version);
		return one(office, inventory);
	}

	@GetMapping("/{inventory}/scores/{unit}")
	ScoreView score(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable InventoryId inventory, @PathVariable String unit) {
		return this.scores.of(member, inventory, unit);
	}

	@GetMapping("/{inventory}/changes")
	CorrectionView changes(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable InventoryId inventory) {
		return this.correction.of(member, inventory);
	}

	@GetMapping("/{inventory}/recomputation")
	Recomputation.Outcome recompute(@Granted({ Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable InventoryId inventory) {
		return this.recomputation.of(member, inventory);
	}

	/** The inventories of an assessment year. */
	@Schema(name = "Inventories")
	record InventoryList(List<InventoryView> items) {

	}

}
