package io.caizhi.plan.yearly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.TenantId;

/**
 * One revision of a plan, whole. Once issued it never changes.
 *
 * @param year the assessment year, by which the plan is called
 * @param span the months of that year
 * @param revision its number, from 1; of a draft, the number it is to be issued under
 * @param measures by position
 * @param metrics by code
 * @param indicators by position
 */
public record PlanContent(PlanId plan, int year, String name, PlanSpan span, int revision, List<Measure> measures,
		List<MetricDefinition> metrics, List<Indicator> indicators, Targets targets) {

	public PlanContent {
		measures = List.copyOf(measures);
		metrics = List.copyOf(metrics);
		indicators = List.copyOf(indicators);
	}

	public Optional<Measure> measure(MeasureCode code) {
		return this.measures.stream().filter((measure) -> measure.code().equals(code)).findFirst();
	}

	public Optional<MetricDefinition> metric(MetricCode code) {
		return this.metrics.stream().filter((metric) -> metric.code().equals(code)).findFirst();
	}

	public Optional<Indicator> indicator(IndicatorCode code) {
		return this.indicators.stream().filter((indicator) -> indicator.code().equals(code)).findFirst();
	}

	PlanContent withGeneral(int year, String name, PlanSpan span) {
		return new PlanContent(this.plan, year, name, span, this.revision, this.measures, this.metrics, this.indicators,
				this.targets);
	}

	PlanContent withRevision(PlanId plan, int revision) {
		return new PlanContent(plan, this.year, this.name, this.span, revision, this.measures, this.metrics,
				this.indicators, this.targets);
	}

	PlanContent withMeasures(List<Measure> measures) {
		return new PlanContent(this.plan, this.year, this.name, this.span, this.revision, measures, this.metrics,
				this.indicators, this.targets);
	}

	PlanContent withMetrics(List<MetricDefinition> metrics) {
		return new PlanContent(this.plan, this.year, this.name, this.span, this.revision, this.measures, metrics,
				this.indicators, this.targets);
	}

	PlanContent withTargets(Targets targets) {
		return new PlanContent(this.plan, this.year, this.name, this.span, this.revision, this.measures, this.metrics,
				this.indicators, targets);
	}

	PlanContent withIndicators(List<Indicator> indicators) {
		return new PlanContent(this.plan, this.year, this.name, this.span, this.revision, this.measures, this.metrics,
				indicators, this.targets);
	}

	/** The same with the indicator at its position, others following. */
	PlanContent with(Indicator indicator) {
		List<Indicator> others = new ArrayList<>(this.indicators);
		others.removeIf((other) -> other.code().equals(indicator.code()));
		others.add(Math.clamp(indicator.position() - 1L, 0, others.size()), indicator);
		return withIndicators(numbered(others));
	}

	/** The same without the indicator, which nobody has any more. */
	PlanContent without(IndicatorCode code) {
		List<Indicator> others = new ArrayList<>(this.indicators);
		others.removeIf((other) -> other.code().equals(code));
		TargetGrid grid = new TargetGrid(this.targets);
		grid.drop(code);
		return withIndicators(numbered(others)).withTargets(grid.targets());
	}

	private static List<Indicator> numbered(List<Indicator> indicators) {
		List<Indicator> numbered = new ArrayList<>();
		indicators.forEach((indicator) -> numbered.add(indicator.at(numbered.size() + 1)));
		return numbered;
	}

	/** Every unit it names: leading, contributing, or with an indicator. */
	Set<TenantId> units() {
		Set<TenantId> units = new HashSet<>(this.targets.units());
		this.indicators.forEach((indicator) -> {
			units.addAll(indicator.contributing());
			if (indicator.leadUnit() != null) {
				units.add(indicator.leadUnit());
			}
		});
		return units;
	}

}
