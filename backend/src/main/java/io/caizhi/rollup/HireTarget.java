package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanSpan;
import io.caizhi.plan.yearly.Schedule;

/**
 * What a plan in force wants of hires. The district's target is the sum of its units', as
 * its figure is.
 */
record HireTarget(Indicator indicator, PlanSpan span, Map<TenantId, BigDecimal> targets) {

	/**
	 * The first indicator that counts all hires by that measure and sets a target.
	 */
	static Optional<HireTarget> in(PlanContent plan, HireMeasure measure) {
		return plan.indicators()
			.stream()
			.filter((indicator) -> plan.metric(indicator.metric())
				.filter((definition) -> countsAll(definition.metric(), measure))
				.isPresent())
			.map((indicator) -> new HireTarget(indicator, plan.span(), plan.targets().of(indicator.code())))
			.filter((wanted) -> !wanted.targets().isEmpty())
			.findFirst();
	}

	private static boolean countsAll(Metric metric, HireMeasure measure) {
		return metric instanceof Metric.Hires hires && hires.measure() == measure && hires.educations().isEmpty()
				&& hires.channels().isEmpty();
	}

	/** What all units together should have reached by the end of a day. */
	BigDecimal due(LocalDate day) {
		return this.targets.values()
			.stream()
			.map((target) -> due(target, day))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The district's figure against what is due. */
	Against district(BigDecimal figure, LocalDate day) {
		return Against.of(figure, this.targets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), due(day),
				day);
	}

	/** A unit's figure against what is due, where the unit has a target. */
	Optional<Against> unit(TenantId unit, BigDecimal figure, LocalDate day) {
		return Optional.ofNullable(this.targets.get(unit))
			.map((target) -> Against.of(figure, target, due(target, day), day));
	}

	private BigDecimal due(BigDecimal target, LocalDate day) {
		return Schedule.scheduled(this.indicator, target, this.span, day);
	}

}
