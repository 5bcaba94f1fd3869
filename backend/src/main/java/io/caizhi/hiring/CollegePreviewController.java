package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.CollegeRuleDraft;
import io.caizhi.plan.CollegeStudentRule;
import io.caizhi.plan.CollegeStudentRules;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whom another rule for college students would move, over HTTP: counts of verified hires
 * and nobody's data. Nothing is stored.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/college-student-rules/preview")
class CollegePreviewController {

	private static final int MONTHS = 12;

	private final Units units;

	private final CandidateRepository candidates;

	CollegePreviewController(Units units, CandidateRepository candidates) {
		this.units = units;
		this.candidates = candidates;
	}

	@PostMapping
	@Transactional(readOnly = true)
	CollegePreview preview(@Granted(Role.OFFICE) Member office, @Valid @RequestBody Proposal proposal) {
		CollegeStudentRule rule = proposal.rule().rule("/rule");
		requireMonths(proposal);
		DistrictScope scope = office.districtScope();
		Map<TenantId, Map<YearMonth, CollegeMove>> moves = this.candidates.moves(scope.district(), proposal.from(),
				proposal.to(), CollegeStudentRules.always(rule));
		List<UnitMove> rows = new ArrayList<>();
		CollegeMove total = CollegeMove.NONE;
		for (Unit unit : this.units.all(scope)) {
			for (Map.Entry<YearMonth, CollegeMove> month : moves.getOrDefault(unit.id(), Map.of()).entrySet()) {
				total = total.plus(month.getValue());
				if (month.getValue().moves()) {
					rows.add(new UnitMove(new MovedUnit(unit.code(), unit.name(), unit.category()), month.getKey(),
							month.getValue()));
				}
			}
		}
		return new CollegePreview(rows, total);
	}

	private static void requireMonths(Proposal proposal) {
		if (proposal.from().isAfter(proposal.to())
				|| proposal.from().plusMonths(MONTHS).minusMonths(1).isBefore(proposal.to())) {
			throw Refusal.invalid(List.of(new Fault("/to", "college-rule.months", Map.of("max", MONTHS))));
		}
	}

	/** A rule, and the months whose hires it is tried on. */
	record Proposal(@NotNull CollegeRuleDraft rule,
			@NotNull @Schema(type = "string", example = "2026-10") YearMonth from,
			@NotNull @Schema(type = "string", example = "2026-11") YearMonth to) {

	}

	/**
	 * What moves, unit by unit and month by month, and the sum over all that are counted.
	 */
	record CollegePreview(List<UnitMove> items, CollegeMove total) {

	}

	/** One unit in one month in which somebody moves. */
	record UnitMove(MovedUnit unit, @Schema(type = "string", example = "2026-11") YearMonth month, CollegeMove move) {

	}

	/** A unit as the preview names it. */
	record MovedUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			UnitCategory category) {

	}

}
