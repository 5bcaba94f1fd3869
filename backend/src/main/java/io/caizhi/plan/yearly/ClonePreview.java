package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.caizhi.tenancy.TenantStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan copied into another year would be.
 *
 * @param milestones the days that move
 * @param targets every cell, before and after
 * @param left persons who handed over in the old year, and are not copied
 * @param suspended units named by the plan that are suspended; they are copied
 */
@Schema(name = "PlanClonePreview")
record ClonePreview(@Schema(example = "2027") int year,
		@Schema(type = "string", example = "2027-01") YearMonth firstMonth,
		@Schema(type = "string", example = "2027-12") YearMonth lastMonth, @Schema(example = "10") int measures,
		@Schema(example = "27") int indicators, List<Moved> milestones, List<Cell> targets, List<Left> left,
		@Schema(example = "[\"daliu\"]") List<String> suspended) {

	/** A milestone on another day. */
	@Schema(name = "PlanCloneMilestone")
	record Moved(@Schema(example = "A01") String indicator, @Schema(example = "2026-06-30") LocalDate before,
			@Schema(example = "2027-06-30") LocalDate after) {
	}

	/** A target of the old year and of the new one; null where there is none. */
	@Schema(name = "PlanCloneTarget")
	record Cell(@Schema(example = "A01") String indicator, @Schema(example = "wuyi") String unit,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "350") @Nullable BigDecimal before,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "385") @Nullable BigDecimal after) {
	}

	/** A person who is not responsible any more. */
	@Schema(name = "PlanCloneLeft")
	record Left(@Schema(example = "A01") String indicator, @Schema(example = "林晓") String name,
			@Schema(example = "区人社局副局长") String office, @Schema(example = "2026-08-31") LocalDate until) {
	}

	static ClonePreview of(PlanContent source, PlanContent copy, PlannedUnits units) {
		List<Moved> milestones = new ArrayList<>();
		List<Cell> targets = new ArrayList<>();
		List<Left> left = new ArrayList<>();
		for (int i = 0; i < source.indicators().size(); i++) {
			Indicator old = source.indicators().get(i);
			Indicator fresh = copy.indicators().get(i);
			for (int m = 0; m < old.milestones().size(); m++) {
				milestones
					.add(new Moved(old.code().value(), old.milestones().get(m).due(), fresh.milestones().get(m).due()));
			}
			for (PlannedUnit unit : units.among(source.targets().units(old.code()))) {
				targets.add(new Cell(old.code().value(), unit.code(),
						source.targets().target(old.code(), unit.id()).orElse(null),
						copy.targets().target(old.code(), unit.id()).orElse(null)));
			}
			old.responsible()
				.stream()
				.filter((person) -> PlanCopy.left(person, source.span()))
				.forEach((person) -> left.add(new Left(old.code().value(), person.name(), person.office(),
						Objects.requireNonNull(person.until()))));
		}
		List<String> suspended = units.among(source.units())
			.stream()
			.filter((unit) -> unit.status() == TenantStatus.SUSPENDED)
			.map(PlannedUnit::code)
			.toList();
		return new ClonePreview(copy.year(), copy.span().first(), copy.span().last(), copy.measures().size(),
				copy.indicators().size(), milestones, targets, left, suspended);
	}

}
