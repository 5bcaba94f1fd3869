package io.caizhi.scoring.value;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.MonthState;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.value.ManualMetrics.Wanted;
import io.caizhi.scoring.value.ReportedValueView.Offered;
import io.caizhi.scoring.value.ReportedValueView.OfIndicator;
import io.caizhi.scoring.value.ReportedValueView.OfMetric;
import io.caizhi.scoring.value.ReportedValueView.OfUnit;
import io.caizhi.scoring.value.ReportedValueView.Step;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is reported by hand, and what is still to be, as far as each reader may see: an
 * official sees the own unit, and every unit for the indicators that the own unit leads.
 */
@Service
@Transactional(readOnly = true)
class ReportedValueReading {

	private final ReportedValueRepository repository;

	private final Plans plans;

	private final AssessmentCalendar calendar;

	private final Units units;

	private final DistrictScopes scopes;

	private final Clock clock;

	ReportedValueReading(ReportedValueRepository repository, Plans plans, AssessmentCalendar calendar, Units units,
			DistrictScopes scopes, Clock clock) {
		this.repository = repository;
		this.plans = plans;
		this.calendar = calendar;
		this.units = units;
		this.scopes = scopes;
		this.clock = clock;
	}

	/** Of a month, by indicator and unit; nothing where no plan is in force. */
	List<ReportedValueView> ofMonth(Member member, YearMonth month) {
		@Nullable PlanContent plan = plan(member, month);
		if (plan == null) {
			return List.of();
		}
		ManualMetrics manual = new ManualMetrics(plan);
		DistrictScope scope = scope(member);
		List<Unit> all = this.units.all(scope);
		Map<TenantId, Unit> byId = byId(all);
		Map<TenantId, Map<MetricCode, ReportedValue>> values = byUnit(this.repository.ofMonth(scope, month));
		Map<TenantId, Map<MetricCode, ReportedValue>> monthBefore = member.is(Role.OFFICIAL)
				? byUnit(this.repository.ofMonth(scope, month.minusMonths(1))) : Map.of();
		MonthState state = state(member, month);
		List<ReportedValueView> views = new ArrayList<>();
		for (Wanted wanted : manual.all()) {
			for (Unit unit : all) {
				if (visible(manual, wanted, member, unit.id())) {
					ReportedValue value = values.getOrDefault(unit.id(), Map.of()).get(wanted.metric().code());
					ReportedValue before = monthBefore.getOrDefault(unit.id(), Map.of()).get(wanted.metric().code());
					views.add(view(member, wanted, unit, month, value, before, byId, state, null));
				}
			}
		}
		return views;
	}

	/**
	 * One of them, with its history.
	 * @throws Refusal not found, where there is none, or none to see
	 */
	ReportedValueView one(Member member, YearMonth month, String unitCode, MetricCode metric) {
		@Nullable PlanContent plan = plan(member, month);
		if (plan == null) {
			throw Refusal.notFound();
		}
		ManualMetrics manual = new ManualMetrics(plan);
		Wanted wanted = manual.find(metric).orElseThrow(Refusal::notFound);
		List<Unit> all = this.units.all(scope(member));
		Unit unit = all.stream()
			.filter((candidate) -> candidate.code().equals(unitCode))
			.filter((candidate) -> visible(manual, wanted, member, candidate.id()))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		@Nullable ReportedValue before = member.is(Role.OFFICIAL)
				? this.repository.find(unit.id(), month.minusMonths(1), metric).orElse(null) : null;
		return view(member, wanted, unit, month, this.repository.find(unit.id(), month, metric).orElse(null), before,
				byId(all), state(member, month),
				this.repository.steps(unit.id(), month, metric).stream().map(Step::of).toList());
	}

	private static Map<TenantId, Map<MetricCode, ReportedValue>> byUnit(List<ReportedValue> values) {
		Map<TenantId, Map<MetricCode, ReportedValue>> byUnit = new HashMap<>();
		values.forEach((value) -> byUnit.computeIfAbsent(value.unit(), (absent) -> new HashMap<>())
			.put(value.metric(), value));
		return byUnit;
	}

	private @Nullable PlanContent plan(Member member, YearMonth month) {
		return this.plans.inForce(member.district(), month).orElse(null);
	}

	private DistrictScope scope(Member member) {
		return member.is(Role.OFFICIAL) ? this.scopes.inPart(member) : member.districtScope();
	}

	private MonthState state(Member member, YearMonth month) {
		return this.calendar.period(member.district(), month).state(this.clock.instant());
	}

	private static Map<TenantId, Unit> byId(List<Unit> all) {
		return all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
	}

	private static boolean visible(ManualMetrics manual, Wanted wanted, Member member, TenantId unit) {
		return member.is(Role.OFFICIAL) ? manual.concerns(wanted, member.tenant(), unit)
				: manual.wantedOf(wanted, unit);
	}

	private static ReportedValueView view(Member member, Wanted wanted, Unit unit, YearMonth month,
			@Nullable ReportedValue value, @Nullable ReportedValue monthBefore, Map<TenantId, Unit> byId,
			MonthState state, @Nullable List<Step> history) {
		OfUnit of = OfUnit.of(unit);
		List<OfIndicator> indicators = wanted.indicators().stream().map(OfIndicator::of).toList();
		boolean own = unit.id().equals(member.tenant());
		List<String> actions = (state == MonthState.OPEN) ? actions(member, value) : List.of();
		OfMetric metric = metric(wanted.metric());
		if (value == null) {
			return new ReportedValueView(of, metric, indicators, month, null, null, null, null, null, null, null, null,
					(monthBefore != null) ? Offered.of(monthBefore) : null, own, 0, history, actions);
		}
		Unit reporter = byId.get(value.reportedBy());
		return new ReportedValueView(of, metric, indicators, month, value.status(), value.value(), value.verified(),
				value.evidence(), value.reference(), value.reportedAt(),
				(reporter != null) ? OfUnit.of(reporter) : null, value.comment(), null, own, value.version(), history,
				actions);
	}

	private static List<String> actions(Member member, @Nullable ReportedValue value) {
		if (member.is(Role.OFFICIAL)) {
			return List.of("report");
		}
		boolean decides = member.is(Role.OFFICE) && value != null && value.status() == ReportedValueStatus.REPORTED
				&& !value.reporter().equals(member.subject());
		return decides ? List.of("verify", "return") : List.of();
	}

	private static OfMetric metric(MetricDefinition definition) {
		if (definition.metric() instanceof Metric.Manual manual) {
			return OfMetric.of(definition, manual.rollUp());
		}
		throw new IllegalStateException("Not reported by hand: " + definition.code());
	}

}
