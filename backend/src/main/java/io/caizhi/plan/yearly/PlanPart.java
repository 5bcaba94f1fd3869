package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.TenantId;

/**
 * What of a plan a unit sees: the indicators of its category and those it leads; of the
 * targets its own, and of an indicator it leads everybody's.
 */
final class PlanPart {

	private final PlanContent whole;

	private final TenantId unit;

	private final Set<TenantId> category;

	/**
	 * @param category the units of the unit's category, itself among them
	 */
	PlanPart(PlanContent whole, TenantId unit, Set<TenantId> category) {
		this.whole = whole;
		this.unit = unit;
		this.category = category;
	}

	PlanContent content() {
		List<Indicator> indicators = this.whole.indicators().stream().filter(this::seen).toList();
		Set<MeasureCode> measures = new HashSet<>();
		Set<MetricCode> metrics = new HashSet<>();
		indicators.forEach((indicator) -> {
			measures.add(indicator.measure());
			withParts(indicator.metric(), metrics);
		});
		return this.whole.withIndicators(indicators)
			.withMeasures(this.whole.measures().stream().filter((one) -> measures.contains(one.code())).toList())
			.withMetrics(this.whole.metrics().stream().filter((one) -> metrics.contains(one.code())).toList())
			.withTargets(targets(indicators));
	}

	private boolean seen(Indicator indicator) {
		return indicator.ledBy(this.unit)
				|| this.whole.targets().units(indicator.code()).stream().anyMatch(this.category::contains);
	}

	private void withParts(MetricCode code, Set<MetricCode> metrics) {
		if (metrics.add(code)) {
			this.whole.metric(code).ifPresent((defined) -> {
				if (defined.metric() instanceof Metric.Ratio ratio) {
					withParts(ratio.numerator(), metrics);
					withParts(ratio.denominator(), metrics);
				}
			});
		}
	}

	private Targets targets(List<Indicator> indicators) {
		Map<IndicatorCode, Map<TenantId, BigDecimal>> amounts = new HashMap<>();
		Map<IndicatorCode, Set<TenantId>> untargeted = new HashMap<>();
		for (Indicator indicator : indicators) {
			Map<TenantId, BigDecimal> row = new HashMap<>(this.whole.targets().of(indicator.code()));
			Set<TenantId> without = new HashSet<>(this.whole.targets().without(indicator.code()));
			if (!indicator.ledBy(this.unit)) {
				row.keySet().retainAll(Set.of(this.unit));
				without.retainAll(Set.of(this.unit));
			}
			amounts.put(indicator.code(), row);
			untargeted.put(indicator.code(), without);
		}
		return new Targets(amounts, untargeted);
	}

}
