package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.util.Optional;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanCodes;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.rule.FormFaults;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.rule.RuleForm;
import io.caizhi.scoring.rule.RulePlot;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The schemes of a plan as the office writes them, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans/{plan}/schemes")
class SchemeDraftController {

	private final SchemeWriting writing;

	private final SchemeReading reading;

	SchemeDraftController(SchemeWriting writing, SchemeReading reading) {
		this.writing = writing;
		this.reading = reading;
	}

	@GetMapping("/{category}/draft")
	ResponseEntity<SchemeView.Detail> draft(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable UnitCategory category) {
		return SchemeController.answer(this.reading.draft(office, plan, category));
	}

	@PutMapping("/{category}/draft")
	@Refuses("plan.closed")
	ResponseEntity<SchemeView> write(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable UnitCategory category, ExpectedVersion version, @Valid @RequestBody SchemeForm request) {
		return answer(office, this.writing.draft(office, plan, category, request, version));
	}

	@DeleteMapping("/{category}/draft")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses("scheme.not-in-draft")
	void discard(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan, @PathVariable UnitCategory category,
			ExpectedVersion version) {
		this.writing.discard(office, plan, category, version);
	}

	@PutMapping("/{category}/issue")
	@Refuses({ "scheme.not-in-draft", "plan.closed", "scheme.plan-not-issued", "scheme.unchanged" })
	ResponseEntity<SchemeView> issue(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@PathVariable UnitCategory category, ExpectedVersion version, @Valid @RequestBody Issue request) {
		return answer(office, this.writing.issue(office, plan, category, request.reason(), version));
	}

	@PostMapping("/copy")
	@Idempotent
	@Refuses({ "plan.closed", "scheme.nothing-to-copy" })
	ResponseEntity<Page<SchemeView>> copy(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@Valid @RequestBody Copy request) {
		return ResponseEntity.ok(new Page<>(this.writing.copy(office, plan, request.source())
			.stream()
			.map((state) -> this.reading.view(office, state))
			.toList(), null));
	}

	/** What a rule would earn; nothing is stored. */
	@PostMapping("/plot")
	RulePlot plot(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan, @Valid @RequestBody Plot request) {
		this.reading.requirePlan(office, plan);
		FormFaults faults = new FormFaults();
		Optional<Rule> rule = request.rule().rule("/rule", new Alone(request.weight()), faults);
		faults.refuse();
		return RulePlot.of(rule.orElseThrow(), request.weight());
	}

	private ResponseEntity<SchemeView> answer(Member office, SchemeState state) {
		return ResponseEntity.ok().eTag(String.valueOf(state.version())).body(this.reading.view(office, state));
	}

	/**
	 * The draft comes into force.
	 *
	 * @param reason why the scheme is issued anew; not needed for the first version
	 */
	@Schema(name = "SchemeIssue")
	record Issue(@Nullable @PlainText(min = 2, max = 300) @Schema(example = "新增就业指标") String reason) {

	}

	/** The plan whose schemes in force are copied. */
	@Schema(name = "SchemeCopy")
	record Copy(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") PlanId source) {

	}

	/** A rule to be plotted at a weight. */
	@Schema(name = "ScoringPlotOrder")
	record Plot(@NotNull @Valid RuleForm rule, @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3,
			fraction = 2) @Schema(example = "10") BigDecimal weight) {

	}

	/** A rule by itself: a second condition is believed to be met, whatever it names. */
	private record Alone(BigDecimal weight) implements RuleForm.Surroundings {

		@Override
		public Optional<IndicatorCode> other(String code) {
			return PlanCodes.spelt(code) ? Optional.of(new IndicatorCode(code)) : Optional.empty();
		}

		@Override
		public boolean own(String code) {
			return false;
		}

	}

}
