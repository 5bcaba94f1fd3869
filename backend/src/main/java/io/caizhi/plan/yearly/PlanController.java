package io.caizhi.plan.yearly;

import java.net.URI;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The yearly plans of the tenant's district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans")
class PlanController {

	private final PlanReading reading;

	private final PlanEditing editing;

	private final PlanIssuing issuing;

	PlanController(PlanReading reading, PlanEditing editing, PlanIssuing issuing) {
		this.reading = reading;
		this.editing = editing;
		this.issuing = issuing;
	}

	@GetMapping
	Page<PlanView> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return new Page<>(this.reading.all(member), null);
	}

	@PostMapping
	@Idempotent
	@Refuses({ "plan.year-taken", "plan.months-taken" })
	ResponseEntity<PlanView> create(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody PlanGeneral request) {
		return created(this.editing.create(office, request), tenant, office);
	}

	static ResponseEntity<PlanView> created(Plan plan, String tenant, Member office) {
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/plans/" + plan.id()))
			.eTag(String.valueOf(plan.version()))
			.body(PlanView.of(plan, office));
	}

	@GetMapping("/{plan}")
	ResponseEntity<PlanView.Detail> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan) {
		PlanView.Detail detail = this.reading.one(member, plan);
		return ResponseEntity.ok().eTag(String.valueOf(detail.plan().version())).body(detail);
	}

	@GetMapping("/{plan}/revisions/{revision}")
	PlanContentView revision(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, @PathVariable int revision) {
		return PlanContentView.of(this.reading.revision(member, plan, revision));
	}

	@GetMapping("/{plan}/difference")
	PlanDifference difference(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable PlanId plan, @RequestParam int from, @RequestParam int to) {
		return this.reading.difference(member, plan, from, to);
	}

	@PutMapping("/{plan}/issue")
	@Refuses({ "plan.not-in-draft", "plan.empty", "plan.unassigned", "plan.unchanged", "plan.year-order",
			"plan.months-counted" })
	ResponseEntity<PlanView> issue(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @Valid @RequestBody Issue request) {
		return answer(this.issuing.issue(office, plan, request.reason(), version), office);
	}

	@PutMapping("/{plan}/amendment")
	@Refuses({ "plan.not-issued", "plan.closed", "plan.in-draft" })
	ResponseEntity<PlanView> amend(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version) {
		return answer(this.issuing.amend(office, plan, version), office);
	}

	@PutMapping("/{plan}/closing")
	@Refuses({ "plan.not-issued", "plan.closed", "plan.in-draft" })
	ResponseEntity<PlanView> close(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version) {
		return answer(this.issuing.close(office, plan, version), office);
	}

	static ResponseEntity<PlanView> answer(Plan plan, Member office) {
		return ResponseEntity.ok().eTag(String.valueOf(plan.version())).body(PlanView.of(plan, office));
	}

	/**
	 * The draft comes into force.
	 *
	 * @param reason why the plan is amended; not needed for the first revision
	 */
	@Schema(name = "PlanIssue")
	record Issue(@Nullable @PlainText(min = 2, max = 300) @Schema(example = "市里下达的目标调整") String reason) {
	}

}
