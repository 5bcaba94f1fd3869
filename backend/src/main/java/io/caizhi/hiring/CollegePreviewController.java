package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.CollegeRuleDraft;
import io.caizhi.plan.CollegeStudentRule;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

	private final CollegeStudents college;

	CollegePreviewController(Units units, CollegeStudents college) {
		this.units = units;
		this.college = college;
	}

	@PostMapping
	@Transactional(readOnly = true)
	CollegePreview preview(@Granted(Role.OFFICE) Member office, @RequestParam YearMonth from,
			@RequestParam YearMonth to, @RequestBody CollegeRuleDraft proposed) {
		CollegeStudentRule rule = proposed.rule("");
		requireMonths(from, to);
		DistrictScope scope = office.districtScope();
		Map<TenantId, Map<YearMonth, CollegeMove>> moves = this.college.moves(scope, from, to, rule);
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

	private static void requireMonths(YearMonth from, YearMonth to) {
		AssessmentYear.require(from.getYear(), "from");
		AssessmentYear.require(to.getYear(), "to");
		if (from.isAfter(to) || from.plusMonths(MONTHS - 1).isBefore(to)) {
			throw Refusal.invalid(List.of(new Fault("to", "college-rule.months", Map.of("max", MONTHS))));
		}
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
