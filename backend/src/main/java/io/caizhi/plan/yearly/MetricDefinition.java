package io.caizhi.plan.yearly;

/** A metric as the plan declares it, for indicators and ratios to name. */
public record MetricDefinition(MetricCode code, String name, Metric metric) {
}
