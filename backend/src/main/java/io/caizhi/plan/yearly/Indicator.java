package io.caizhi.plan.yearly;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A measurable task of the plan 指标任务.
 *
 * @param measure the measure it belongs to
 * @param unitOfMeasure what its values are numbers of, such as 人 or %
 * @param leadUnit the unit that answers for it across the district 牵头单位
 * @param contributing the units that help 配合单位
 * @param metric where its values come from
 * @param countingRule what counts, in words 计数口径
 * @param milestones by due date, inside the plan's span; empty for an even year
 * @param curve in place of milestones
 * @param position its place in the plan, from 1
 */
public record Indicator(IndicatorCode code, MeasureCode measure, String name, Dimension dimension, String unitOfMeasure,
		Direction direction, @Nullable TenantId leadUnit, Set<TenantId> contributing, List<Responsible> responsible,
		MetricCode metric, String countingRule, List<Milestone> milestones, @Nullable SeasonalCurve curve,
		int position) {

	private static final Comparator<TenantId> BY_AGE = Comparator.comparingLong(TenantId::value);

	public Indicator {
		TreeSet<TenantId> ordered = new TreeSet<>(BY_AGE);
		ordered.addAll(contributing);
		contributing = Collections.unmodifiableSet(ordered);
		responsible = List.copyOf(responsible);
		milestones = List.copyOf(milestones);
	}

	/** Whether the unit leads it. */
	public boolean ledBy(TenantId unit) {
		return unit.equals(this.leadUnit);
	}

	Indicator at(int place) {
		return new Indicator(this.code, this.measure, this.name, this.dimension, this.unitOfMeasure, this.direction,
				this.leadUnit, this.contributing, this.responsible, this.metric, this.countingRule, this.milestones,
				this.curve, place);
	}

	Indicator with(List<Responsible> persons) {
		return new Indicator(this.code, this.measure, this.name, this.dimension, this.unitOfMeasure, this.direction,
				this.leadUnit, this.contributing, persons, this.metric, this.countingRule, this.milestones, this.curve,
				this.position);
	}

	Indicator with(List<Responsible> persons, List<Milestone> nodes) {
		return new Indicator(this.code, this.measure, this.name, this.dimension, this.unitOfMeasure, this.direction,
				this.leadUnit, this.contributing, persons, this.metric, this.countingRule, nodes, this.curve,
				this.position);
	}

}
