package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorForm.MilestoneForm;
import io.caizhi.plan.yearly.IndicatorForm.ResponsibleForm;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a revision of a plan says, as far as the member sees it.
 *
 * @param issued whether it is in force or was; otherwise it is the draft
 * @param part whether only the unit's part is shown
 * @param units those named below, and for whole plans every unit of the district
 * @param targets the cells of units that have an indicator
 */
@Schema(name = "PlanContent")
record PlanContentView(PlanId plan, @Schema(example = "2026") int year, @Schema(example = "2026 年招才引智工作方案") String name,
		@Schema(type = "string", example = "2026-01") YearMonth firstMonth,
		@Schema(type = "string", example = "2026-12") YearMonth lastMonth, @Schema(example = "1") int revision,
		@Schema(example = "true") boolean issued, @Schema(example = "false") boolean part,
		@Schema(description = "of the plan, for changes", example = "3") int version, List<MeasureForm> measures,
		List<MetricEntry> metrics, List<IndicatorView> indicators, List<UnitView> units, List<TargetView> targets) {

	/** A unit by code, name and today's category. */
	@Schema(name = "PlanUnit")
	record UnitView(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			UnitCategory category) {
	}

	/**
	 * A unit that has an indicator.
	 *
	 * @param target null where it has none
	 */
	@Schema(name = "PlanTarget")
	record TargetView(@Schema(example = "A01") String indicator, @Schema(example = "wuyi") String unit,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "350") @Nullable BigDecimal target) {
	}

	/** An indicator; units by code. */
	@Schema(name = "PlanIndicator")
	record IndicatorView(@Schema(example = "A01") String code, @Schema(example = "M01") String measure,
			@Schema(example = "企业录用人数") String name, Dimension dimension, @Schema(example = "人") String unitOfMeasure,
			Direction direction, @Nullable @Schema(example = "rsj") String leadUnit,
			@Schema(example = "[\"jxj\"]") List<String> contributing, List<ResponsibleForm> responsible,
			@Schema(example = "HIRES") String metric, @Schema(example = "经单位核验并计数的录用") String countingRule,
			List<MilestoneForm> milestones,
			@Nullable @Schema(description = "in place of milestones") List<BigDecimal> curve,
			@Schema(example = "1") int position) {

		static IndicatorView of(Indicator indicator, PlannedUnits units) {
			TenantId lead = indicator.leadUnit();
			SeasonalCurve curve = indicator.curve();
			return new IndicatorView(indicator.code().value(), indicator.measure().value(), indicator.name(),
					indicator.dimension(), indicator.unitOfMeasure(), indicator.direction(),
					(lead != null) ? units.code(lead) : null, units.codes(indicator.contributing()),
					indicator.responsible().stream().map(ResponsibleForm::of).toList(), indicator.metric().value(),
					indicator.countingRule(),
					indicator.milestones()
						.stream()
						.map((milestone) -> new MilestoneForm(milestone.due(), milestone.share()))
						.toList(),
					(curve != null) ? curve.monthShares() : null, indicator.position());
		}

	}

	static PlanContentView of(ReadPlan read) {
		PlanContent content = read.content();
		PlannedUnits units = read.units();
		Set<TenantId> named = new HashSet<>(content.units());
		if (!read.part()) {
			units.all().forEach((unit) -> named.add(unit.id()));
		}
		return new PlanContentView(content.plan(), content.year(), content.name(), content.span().first(),
				content.span().last(), content.revision(), read.issued(), read.part(), read.version(),
				content.measures().stream().map(MeasureForm::of).toList(),
				content.metrics().stream().map(MetricEntry::of).toList(),
				content.indicators().stream().map((indicator) -> IndicatorView.of(indicator, units)).toList(),
				units.among(named)
					.stream()
					.map((unit) -> new UnitView(unit.code(), unit.name(), unit.category()))
					.toList(),
				targets(content, units));
	}

	private static List<TargetView> targets(PlanContent content, PlannedUnits units) {
		List<TargetView> targets = new ArrayList<>();
		for (Indicator indicator : content.indicators()) {
			for (PlannedUnit unit : units.among(content.targets().units(indicator.code()))) {
				targets.add(new TargetView(indicator.code().value(), unit.code(),
						content.targets().target(indicator.code(), unit.id()).orElse(null)));
			}
		}
		return List.copyOf(targets);
	}

}
