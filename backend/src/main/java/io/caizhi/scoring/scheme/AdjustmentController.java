package io.caizhi.scoring.scheme;

import java.net.URI;
import java.time.Clock;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bonuses, deductions and vetoes of a plan, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans/{plan}/adjustments")
class AdjustmentController {

	private final Adjustments adjustments;

	private final SchemeUnitRepository units;

	private final Clock clock;

	AdjustmentController(Adjustments adjustments, SchemeUnitRepository units, Clock clock) {
		this.adjustments = adjustments;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping
	Page<AdjustmentView> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, PageRequest page) {
		SchemeUnits units = units(member);
		return this.adjustments.page(member, plan, page)
			.map((adjustment) -> AdjustmentView.of(adjustment, units, member));
	}

	@PostMapping
	@Idempotent
	@Refuses({ "month.not-begun", "month.closed" })
	ResponseEntity<AdjustmentView> propose(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@PathVariable PlanId plan, @Valid @RequestBody AdjustmentForm request) {
		AdjustmentCase proposed = this.adjustments.propose(office, plan, request);
		return ResponseEntity
			.created(URI.create("/api/tenants/" + tenant + "/plans/" + plan + "/adjustments/" + proposed.id()))
			.eTag(String.valueOf(proposed.version()))
			.body(AdjustmentView.of(proposed, units(office), office));
	}

	@GetMapping("/{adjustment}")
	ResponseEntity<AdjustmentView> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, @PathVariable AdjustmentId adjustment) {
		return answer(this.adjustments.find(member, plan, adjustment), member);
	}

	@PutMapping("/{adjustment}/decision")
	@Refuses({ "adjustment.not-proposed", "adjustment.own-proposal", "month.closed" })
	ResponseEntity<AdjustmentView> decide(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable AdjustmentId adjustment, ExpectedVersion version, @Valid @RequestBody Decision request) {
		return answer(this.adjustments.decide(office, plan, adjustment, request.comment(), version), office);
	}

	@PutMapping("/{adjustment}/refusal")
	@Refuses("adjustment.not-proposed")
	ResponseEntity<AdjustmentView> refuse(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable AdjustmentId adjustment, ExpectedVersion version, @Valid @RequestBody Objection request) {
		return answer(this.adjustments.refuse(office, plan, adjustment, request.comment(), version), office);
	}

	@PutMapping("/{adjustment}/revocation")
	@Refuses("adjustment.not-decided")
	ResponseEntity<AdjustmentView> revoke(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable AdjustmentId adjustment, ExpectedVersion version, @Valid @RequestBody Objection request) {
		return answer(this.adjustments.revoke(office, plan, adjustment, request.comment(), version), office);
	}

	private ResponseEntity<AdjustmentView> answer(AdjustmentCase adjustment, Member member) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(adjustment.version()))
			.body(AdjustmentView.of(adjustment, units(member), member));
	}

	/** Names for the units that the member may know of anyway. */
	private SchemeUnits units(Member member) {
		return this.units.all(member.district().asTenant(), ChinaTime.day(this.clock.instant()));
	}

	/** The office decides for it. */
	@Schema(name = "AdjustmentDecision")
	record Decision(@Nullable @PlainText(max = 300) @Schema(example = "经领导小组会议研究同意") String comment) {

	}

	/** The office says why not, or why no more. */
	@Schema(name = "AdjustmentObjection")
	record Objection(@NotNull @PlainText(min = 2, max = 300) @Schema(example = "佐证材料不足") String comment) {

	}

}
