package io.caizhi.plan.yearly;

import java.util.List;
import java.util.Optional;

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

}
