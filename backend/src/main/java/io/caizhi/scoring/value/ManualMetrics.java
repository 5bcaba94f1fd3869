package io.caizhi.scoring.value;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;

/**
 * What a plan wants reported by hand, for which units, and by whom: each metric of that
 * kind with the indicators that take it, directly or as a part of a ratio.
 */
final class ManualMetrics {

	private final PlanContent plan;

	private final Map<MetricCode, Wanted> wanted = new LinkedHashMap<>();

	ManualMetrics(PlanContent plan) {
		this.plan = plan;
		for (Indicator indicator : plan.indicators()) {
			for (MetricDefinition metric : parts(plan, indicator.metric())) {
				if (metric.metric() instanceof Metric.Manual) {
					Wanted before = this.wanted.get(metric.code());
					this.wanted.put(metric.code(),
							(before != null) ? before.and(indicator) : new Wanted(metric, List.of(indicator)));
				}
			}
		}
	}

	/** A metric reported by hand, and what takes it. */
	record Wanted(MetricDefinition metric, List<Indicator> indicators) {

		private Wanted and(Indicator another) {
			return new Wanted(this.metric, Stream.concat(this.indicators.stream(), Stream.of(another)).toList());
		}

	}

	/** The metrics that a metric is computed from, itself among them. */
	static Set<MetricDefinition> parts(PlanContent plan, MetricCode code) {
		Set<MetricDefinition> parts = new LinkedHashSet<>();
		collect(plan, code, parts);
		return parts;
	}

	private static void collect(PlanContent plan, MetricCode code, Set<MetricDefinition> parts) {
		plan.metric(code).filter(parts::add).ifPresent((metric) -> {
			if (metric.metric() instanceof Metric.Ratio ratio) {
				collect(plan, ratio.numerator(), parts);
				collect(plan, ratio.denominator(), parts);
			}
		});
	}

	/** All of them, in the order of the indicators. */
	List<Wanted> all() {
		return List.copyOf(this.wanted.values());
	}

	Optional<Wanted> find(MetricCode metric) {
		return Optional.ofNullable(this.wanted.get(metric));
	}

	/** Whether the metric is to be reported of the unit. */
	boolean wantedOf(Wanted metric, TenantId unit) {
		return metric.indicators().stream().anyMatch((indicator) -> assigned(indicator, unit));
	}

	/**
	 * Whether one unit's official may report, and see, the metric of another: its own, or
	 * that of a unit to which an indicator is assigned that it leads.
	 */
	boolean concerns(Wanted metric, TenantId official, TenantId unit) {
		return metric.indicators()
			.stream()
			.anyMatch((indicator) -> assigned(indicator, unit) && (official.equals(unit) || indicator.ledBy(official)));
	}

	private boolean assigned(Indicator indicator, TenantId unit) {
		return this.plan.targets().assigned(indicator.code(), unit);
	}

}
