package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.caizhi.hiring.sampling.FindingCounts;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.ReturnMeasure;
import io.caizhi.plan.yearly.RollUp;
import io.caizhi.rollup.CountedTotal;
import io.caizhi.rollup.ReturnTotal;
import io.caizhi.scoring.value.Records.Apart;

/**
 * Evaluates the metrics of a plan for every unit (product §5): sums add, a ratio is
 * rolled up from its parts, a latest value is that of the last month. A value reported by
 * hand is missing when its last month was not verified; earlier months that are missing
 * add nothing and are named. Computes only; two evaluations of the same records are
 * equal.
 */
final class MetricEvaluation {

	private final PlanContent plan;

	private final Records records;

	private final Map<MetricCode, Map<TenantId, MetricValue>> done = new HashMap<>();

	MetricEvaluation(PlanContent plan, Records records) {
		this.plan = plan;
		this.records = records;
	}

	/** The metric of each unit. */
	Map<TenantId, MetricValue> of(MetricCode code, Collection<TenantId> units) {
		Map<TenantId, MetricValue> known = this.done.computeIfAbsent(code, (absent) -> new HashMap<>());
		Map<TenantId, MetricValue> values = new LinkedHashMap<>();
		List<TenantId> unknown = units.stream().filter((unit) -> !known.containsKey(unit)).toList();
		if (!unknown.isEmpty()) {
			Map<TenantId, MetricValue> evaluated = evaluate(definition(code), unknown);
			this.done.get(code).putAll(evaluated);
		}
		units.forEach((unit) -> values.put(unit, this.done.get(code).get(unit)));
		return values;
	}

	/**
	 * The district's value over these units: the sum of theirs to the last digit; of a
	 * ratio, the quotient of the sums of its parts.
	 */
	MetricValue district(MetricCode code, Collection<TenantId> units) {
		if (definition(code).metric() instanceof Metric.Ratio ratio) {
			return MetricValue.ratio(district(ratio.numerator(), units), district(ratio.denominator(), units),
					ratio.factor());
		}
		return MetricValue.sum(List.copyOf(of(code, units).values()));
	}

	private MetricDefinition definition(MetricCode code) {
		return this.plan.metric(code)
			.orElseThrow(() -> new IllegalStateException("The plan names a metric it does not declare: " + code));
	}

	private Map<TenantId, MetricValue> evaluate(MetricDefinition definition, List<TenantId> units) {
		return switch (definition.metric()) {
			case Metric.Hires hires -> hires(hires, units);
			case Metric.Returns returns -> each(units, (unit) -> MetricValue
				.of(count(returns.measure(), this.records.returns().getOrDefault(unit, ReturnTotal.NONE))));
			case Metric.Ledger ledger -> entries(ledger, units);
			case Metric.Manual manual -> each(units, (unit) -> reported(definition.code(), manual, unit));
			case Metric.Ratio ratio -> ratio(ratio, units);
		};
	}

	private Map<TenantId, MetricValue> hires(Metric.Hires metric, List<TenantId> units) {
		if (metric.measure() == HireMeasure.ENTERPRISES) {
			return each(units,
					(unit) -> MetricValue.of(BigDecimal.valueOf(this.records.enterprises().getOrDefault(unit, 0))));
		}
		if (metric.measure().audited()) {
			return each(units, (unit) -> MetricValue.of(BigDecimal
				.valueOf(found(metric.measure(), this.records.findings().getOrDefault(unit, FindingCounts.NONE)))));
		}
		Map<TenantId, BigDecimal> counted = sums(this.records.counted().getOrDefault(apart(metric), List.of()), metric);
		Map<TenantId, BigDecimal> corrected = sums(this.records.corrected(), metric);
		return each(units, (unit) -> MetricValue.corrected(counted.getOrDefault(unit, BigDecimal.ZERO),
				corrected.getOrDefault(unit, BigDecimal.ZERO)));
	}

	private static Map<TenantId, BigDecimal> sums(List<CountedTotal> totals, Metric.Hires metric) {
		Map<TenantId, BigDecimal> sums = new HashMap<>();
		totals.stream()
			.filter((total) -> among(metric.educations(), total.education())
					&& among(metric.channels(), total.channel()))
			.forEach((total) -> sums.merge(total.unit(), measured(total, metric.measure()), BigDecimal::add));
		return sums;
	}

	private static boolean among(Set<String> wanted, String code) {
		return wanted.isEmpty() || wanted.contains(code);
	}

	private static BigDecimal measured(CountedTotal total, HireMeasure measure) {
		return switch (measure) {
			case COUNTED -> total.counted();
			case COLLEGE -> total.college();
			case INSURED -> total.insured();
			case DEGREE_CHECKED -> total.degreeChecked();
			case COLLEGE_INSURED -> total.collegeInsured();
			case COLLEGE_DEGREE_CHECKED -> total.collegeDegreeChecked();
			case LATE -> total.late();
			case DUPLICATE -> total.duplicate();
			case ENTERPRISES, FOUND_WRONG, FOUND_UNPROVEN ->
				throw new IllegalArgumentException("no part of a total: " + measure);
		};
	}

	private static int found(HireMeasure measure, FindingCounts findings) {
		return (measure == HireMeasure.FOUND_WRONG) ? findings.wrong() : findings.unproven();
	}

	private static BigDecimal count(ReturnMeasure measure, ReturnTotal returns) {
		return BigDecimal.valueOf(switch (measure) {
			case EXPECTED -> returns.expected();
			case ON_TIME -> returns.onTime();
			case LATE -> returns.late();
			case ABSENT -> returns.missing();
		});
	}

	private Map<TenantId, MetricValue> entries(Metric.Ledger metric, List<TenantId> units) {
		Map<TenantId, BigDecimal> sums = this.records.ledger().getOrDefault(metric, Map.of());
		return each(units, (unit) -> MetricValue.of(sums.getOrDefault(unit, BigDecimal.ZERO)));
	}

	private MetricValue reported(MetricCode code, Metric.Manual metric, TenantId unit) {
		NavigableMap<YearMonth, BigDecimal> values = this.records.reported()
			.getOrDefault(code, Map.of())
			.getOrDefault(unit, new TreeMap<>());
		List<YearMonth> missing = this.records.months().stream().filter((month) -> !values.containsKey(month)).toList();
		if (!values.containsKey(this.records.last())) {
			return MetricValue.reported(null, missing);
		}
		return MetricValue.reported((metric.rollUp() == RollUp.LATEST) ? values.get(this.records.last())
				: values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), missing);
	}

	private Map<TenantId, MetricValue> ratio(Metric.Ratio ratio, List<TenantId> units) {
		Map<TenantId, MetricValue> numerators = of(ratio.numerator(), units);
		Map<TenantId, MetricValue> denominators = of(ratio.denominator(), units);
		return each(units, (unit) -> MetricValue.ratio(numerators.get(unit), denominators.get(unit), ratio.factor()));
	}

	/** How finely a metric asks for totals. */
	static Apart apart(Metric.Hires metric) {
		return new Apart(!metric.educations().isEmpty(), !metric.channels().isEmpty());
	}

	private static Map<TenantId, MetricValue> each(List<TenantId> units, Function<TenantId, MetricValue> value) {
		Map<TenantId, MetricValue> values = new HashMap<>();
		units.forEach((unit) -> values.put(unit, value.apply(unit)));
		return values;
	}

}
