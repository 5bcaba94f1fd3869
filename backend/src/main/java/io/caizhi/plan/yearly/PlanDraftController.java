package io.caizhi.plan.yearly;

import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What of a plan is not issued yet, as the office writes it, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans/{plan}/draft")
class PlanDraftController {

	private static final String NOT_IN_DRAFT = "plan.not-in-draft";

	private final PlanReading reading;

	private final PlanEditing editing;

	private final PlanIssuing issuing;

	private final HireChoices choices;

	private final LedgerChoices ledgers;

	PlanDraftController(PlanReading reading, PlanEditing editing, PlanIssuing issuing, HireChoices choices,
			LedgerChoices ledgers) {
		this.reading = reading;
		this.editing = editing;
		this.issuing = issuing;
		this.choices = choices;
		this.ledgers = ledgers;
	}

	@GetMapping
	ResponseEntity<Draft> draft(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan) {
		ReadPlan read = this.reading.draft(office, plan);
		return ResponseEntity.ok()
			.eTag(String.valueOf(read.version()))
			.body(new Draft(PlanContentView.of(read), new MetricChoices(this.choices.educations(),
					this.choices.channels(), this.ledgers.metrics(office.district()))));
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses(NOT_IN_DRAFT)
	void discard(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan, ExpectedVersion version) {
		this.issuing.discard(office, plan, version);
	}

	@PutMapping("/general")
	@Refuses({ NOT_IN_DRAFT, "plan.year-taken", "plan.months-taken" })
	ResponseEntity<PlanView> general(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @Valid @RequestBody PlanGeneral request) {
		return PlanController.answer(this.editing.setGeneral(office, plan, request, version), office);
	}

	@PutMapping("/measures")
	@Refuses(NOT_IN_DRAFT)
	ResponseEntity<PlanView> measures(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @Valid @RequestBody Measures request) {
		return PlanController.answer(this.editing.setMeasures(office, plan, request.measures(), version), office);
	}

	@PutMapping("/metrics")
	@Refuses(NOT_IN_DRAFT)
	ResponseEntity<PlanView> metrics(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @Valid @RequestBody Metrics request) {
		return PlanController.answer(this.editing.setMetrics(office, plan, request.metrics(), version), office);
	}

	@PutMapping("/indicators/{indicator}")
	@Refuses(NOT_IN_DRAFT)
	ResponseEntity<PlanView> indicator(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable IndicatorCode indicator, ExpectedVersion version, @Valid @RequestBody IndicatorForm request) {
		return PlanController.answer(this.editing.setIndicator(office, plan, indicator, request, version), office);
	}

	@DeleteMapping("/indicators/{indicator}")
	@Refuses(NOT_IN_DRAFT)
	ResponseEntity<PlanView> removeIndicator(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable IndicatorCode indicator, ExpectedVersion version) {
		return PlanController.answer(this.editing.removeIndicator(office, plan, indicator, version), office);
	}

	@PutMapping("/targets")
	@Refuses(NOT_IN_DRAFT)
	ResponseEntity<PlanView> targets(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @Valid @RequestBody TargetBlock request) {
		return PlanController.answer(this.editing.setTargets(office, plan, request, version), office);
	}

	@PutMapping("/hand-over")
	@Refuses(NOT_IN_DRAFT)
	ResponseEntity<PlanView> handOver(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			ExpectedVersion version, @Valid @RequestBody HandOver request) {
		return PlanController.answer(this.editing.handOver(office, plan, request, version), office);
	}

	/** The draft with what its metrics may name. */
	@Schema(name = "PlanDraft")
	record Draft(PlanContentView content, MetricChoices choices) {
	}

	/** What a metric on hires may name. */
	@Schema(name = "PlanMetricChoices")
	record MetricChoices(@Schema(description = "GB/T 4658") List<String> educations, List<String> channels,
			@Schema(description = "metrics of ledgers") List<LedgerChoices.Choice> ledgers) {
	}

	/** All measures, in their order. */
	@Schema(name = "PlanMeasures")
	record Measures(@NotNull @Size(max = 100) List<@NotNull @Valid MeasureForm> measures) {
	}

	/** All metrics. */
	@Schema(name = "PlanMetrics")
	record Metrics(@NotNull @Size(max = 300) List<@NotNull @Valid MetricEntry> metrics) {
	}

}
