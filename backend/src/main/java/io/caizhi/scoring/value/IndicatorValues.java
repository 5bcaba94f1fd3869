package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import io.caizhi.hiring.sampling.AuditFindings;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.LedgerFigures;
import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.rollup.AssessedFigures;
import io.caizhi.rollup.CountedTotal;
import io.caizhi.scoring.value.Records.Apart;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values of a plan's indicators for all units of a district, cumulative from the
 * start of the assessment year to a month. It reads summaries, at most eleven statements
 * whatever the number of indicators, units and hires, and no hire.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorValues {

	private final AssessedFigures figures;

	private final AuditFindings findings;

	private final LedgerFigures entries;

	private final ReportedValueRepository reported;

	IndicatorValues(AssessedFigures figures, AuditFindings findings, LedgerFigures entries,
			ReportedValueRepository reported) {
		this.figures = figures;
		this.findings = findings;
		this.entries = entries;
		this.reported = reported;
	}

	/**
	 * The values of one month's end.
	 *
	 * @param last the month up to which they are cumulative
	 */
	public record Sheet(YearMonth last, Map<IndicatorCode, Map<TenantId, MetricValue>> units,
			Map<IndicatorCode, MetricValue> district) {

		/** What an indicator comes to for a unit of the sheet. */
		public MetricValue of(IndicatorCode indicator, TenantId unit) {
			MetricValue value = this.units.getOrDefault(indicator, Map.of()).get(unit);
			if (value == null) {
				throw new IllegalArgumentException("Not on the sheet: " + indicator + " of " + unit);
			}
			return value;
		}

	}

	/** From the plan's first month to this one. */
	public Sheet upTo(DistrictScope scope, PlanContent plan, List<TenantId> units, YearMonth last) {
		return upTo(scope, plan, units, last, null);
	}

	/** The same, had a correction been booked besides. */
	public Sheet upTo(DistrictScope scope, PlanContent plan, List<TenantId> units, YearMonth last,
			@Nullable AssumedCorrection assumed) {
		return between(scope, plan, units, plan.span().first(), last, assumed);
	}

	/** The same months a year earlier, for what is measured by growth. */
	public Sheet aYearBefore(DistrictScope scope, PlanContent plan, List<TenantId> units, YearMonth last,
			@Nullable AssumedCorrection assumed) {
		return between(scope, plan, units, plan.span().first().minusYears(1), last.minusYears(1), assumed);
	}

	private Sheet between(DistrictScope scope, PlanContent plan, List<TenantId> units, YearMonth first, YearMonth last,
			@Nullable AssumedCorrection assumed) {
		MetricEvaluation evaluation = new MetricEvaluation(plan, records(scope, plan, units, first, last, assumed));
		Map<IndicatorCode, Map<TenantId, MetricValue>> values = new LinkedHashMap<>();
		Map<IndicatorCode, MetricValue> district = new LinkedHashMap<>();
		for (Indicator indicator : plan.indicators()) {
			values.put(indicator.code(), evaluation.of(indicator.metric(), units));
			district.put(indicator.code(), evaluation.district(indicator.metric(),
					units.stream().filter((unit) -> plan.targets().assigned(indicator.code(), unit)).toList()));
		}
		return new Sheet(last, values, district);
	}

	private Records records(DistrictScope scope, PlanContent plan, List<TenantId> units, YearMonth first,
			YearMonth last, @Nullable AssumedCorrection assumed) {
		Set<MetricDefinition> metrics = new LinkedHashSet<>();
		plan.indicators().forEach((indicator) -> metrics.addAll(ManualMetrics.parts(plan, indicator.metric())));
		Set<Apart> grains = new LinkedHashSet<>();
		boolean enterprises = false;
		boolean audited = false;
		boolean returns = false;
		boolean manual = false;
		Set<Metric.Ledger> ledgers = new LinkedHashSet<>();
		for (MetricDefinition metric : metrics) {
			switch (metric.metric()) {
				case Metric.Hires hires when hires.measure() == HireMeasure.ENTERPRISES -> enterprises = true;
				case Metric.Hires hires when hires.measure().audited() -> audited = true;
				case Metric.Hires hires -> grains.add(MetricEvaluation.apart(hires));
				case Metric.Returns counted -> returns = true;
				case Metric.Ledger ledger -> ledgers.add(ledger);
				case Metric.Manual byHand -> manual = true;
				case Metric.Ratio parts -> {
				}
			}
		}
		Map<Apart, List<CountedTotal>> counted = new HashMap<>();
		grains.forEach((grain) -> counted.put(grain,
				this.figures.counted(scope, units, first, last, grain.education(), grain.channel())));
		return new Records(last, months(first, last), counted,
				grains.isEmpty() ? List.of() : corrected(scope, first, last, assumed),
				enterprises ? this.figures.enterprises(scope, units, first, last) : Map.of(),
				returns ? this.figures.returns(scope, first, last) : Map.of(),
				audited ? this.findings.count(scope, first, last) : Map.of(),
				this.entries.sums(scope, ledgers, first, last), manual ? reported(scope, first, last) : Map.of());
	}

	private List<CountedTotal> corrected(DistrictScope scope, YearMonth first, YearMonth last,
			@Nullable AssumedCorrection assumed) {
		List<CountedTotal> corrected = new ArrayList<>(this.figures.correctedLater(scope, first, last));
		if (assumed != null && assumed.countsIn(first, last)) {
			corrected.addAll(assumed.totals());
		}
		return corrected;
	}

	private Map<MetricCode, Map<TenantId, NavigableMap<YearMonth, BigDecimal>>> reported(DistrictScope scope,
			YearMonth first, YearMonth last) {
		Map<MetricCode, Map<TenantId, NavigableMap<YearMonth, BigDecimal>>> values = new HashMap<>();
		this.reported.verified(scope, first, last)
			.forEach((value) -> values.computeIfAbsent(value.metric(), (absent) -> new HashMap<>())
				.computeIfAbsent(value.unit(), (absent) -> new TreeMap<>())
				.put(value.month(), value.value()));
		return values;
	}

	private static List<YearMonth> months(YearMonth first, YearMonth last) {
		List<YearMonth> months = new ArrayList<>();
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			months.add(month);
		}
		return months;
	}

}
