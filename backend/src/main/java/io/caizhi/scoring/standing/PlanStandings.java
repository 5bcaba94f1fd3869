package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.Period;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Milestone;
import io.caizhi.plan.yearly.Pace;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.standing.PlanStanding.DimensionStanding;
import io.caizhi.scoring.standing.TimeNode.Lead;
import io.caizhi.scoring.standing.TimeNode.OfUnits;
import io.caizhi.scoring.value.Due;
import io.caizhi.scoring.value.IndicatorValues;
import io.caizhi.scoring.value.IndicatorValues.Sheet;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how a plan stands: the figures of the indicators' pages against what is due on
 * the day. It reads what an inventory reads, a handful of statements whatever the number
 * of indicators, units and hires.
 */
@Service
@Transactional(readOnly = true)
public class PlanStandings {

	private final Plans plans;

	private final IndicatorValues values;

	private final Units units;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	PlanStandings(Plans plans, IndicatorValues values, Units units, AssessmentCalendar calendar, Clock clock) {
		this.plans = plans;
		this.values = values;
		this.units = units;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The plan in force in a month, as it stands at its end; nothing without a plan. */
	public Optional<PlanStanding> of(DistrictScope scope, YearMonth month) {
		return this.plans.inForce(scope, month).map((plan) -> {
			List<Unit> all = this.units.all(scope, month.atEndOfMonth());
			List<TenantId> units = all.stream().map(Unit::id).toList();
			Sheet sheet = this.values.upTo(scope, plan, units, month);
			return standing(plan, all, sheet, Days.of(month, ChinaTime.day(this.clock.instant())),
					settled(scope, plan, units, sheet));
		});
	}

	/**
	 * @param settled absent where nothing is still being reported
	 */
	static PlanStanding standing(PlanContent plan, List<Unit> units, Sheet sheet, Days days,
			@Nullable Settled settled) {
		List<TenantId> all = units.stream().map(Unit::id).toList();
		LocalDate day = days.asked();
		List<IndicatorStanding> indicators = new ArrayList<>();
		List<TimeNode> nodes = new ArrayList<>();
		for (Indicator indicator : plan.indicators()) {
			List<TenantId> assigned = all.stream()
				.filter((unit) -> plan.targets().assigned(indicator.code(), unit))
				.toList();
			IndicatorStanding standing = standing(plan, indicator, assigned, sheet, day);
			indicators.add(standing);
			Lead lead = units.stream()
				.filter((unit) -> indicator.ledBy(unit.id()))
				.map(Lead::of)
				.findFirst()
				.orElse(null);
			boolean waits = settled != null && settled.waits(indicator);
			Sheet judged = waits ? settled.sheet() : sheet;
			LocalDate over = waits ? settled.day() : days.over();
			IndicatorStanding then = (judged != sheet) ? standing(plan, indicator, assigned, judged, over) : standing;
			indicator.milestones()
				.forEach((milestone) -> nodes
					.add(TimeNode.of(then, milestone, ofUnits(plan, indicator, milestone, assigned, judged, over), lead,
							indicator.responsible(), days, over, judged.last())));
		}
		nodes.sort(TimeNode.BY_URGENCY);
		return new PlanStanding(sheet.last(), day, plan.plan(), plan.name(), plan.revision(),
				Arrays.stream(Dimension.values())
					.map((dimension) -> DimensionStanding.of(dimension,
							indicators.stream().filter((indicator) -> indicator.dimension() == dimension).toList()))
					.filter((dimension) -> !dimension.indicators().isEmpty())
					.toList(),
				nodes);
	}

	/**
	 * What is still being reported by hand is judged by what stood when the last month
	 * closed: while a month is open nobody is late with it.
	 */
	private @Nullable Settled settled(DistrictScope scope, PlanContent plan, List<TenantId> units, Sheet sheet) {
		if (sheet.district().values().stream().allMatch((value) -> value.missing().isEmpty())) {
			return null;
		}
		List<YearMonth> months = Stream.iterate(plan.span().first(), (month) -> month.plusMonths(1))
			.limit(ChronoUnit.MONTHS.between(plan.span().first(), sheet.last()) + 1)
			.toList();
		Set<YearMonth> open = this.calendar.periods(scope.district(), months)
			.values()
			.stream()
			.filter((period) -> !period.closed())
			.map(Period::month)
			.collect(Collectors.toSet());
		Set<IndicatorCode> waiting = plan.indicators()
			.stream()
			.map(Indicator::code)
			.filter((code) -> Objects.requireNonNull(sheet.district().get(code))
				.missing()
				.stream()
				.anyMatch(open::contains))
			.collect(Collectors.toSet());
		if (waiting.isEmpty()) {
			return null;
		}
		YearMonth last = Collections.min(open).minusMonths(1);
		return new Settled(waiting,
				last.isBefore(plan.span().first()) ? sheet : this.values.upTo(scope, plan, units, last),
				last.atEndOfMonth());
	}

	private static IndicatorStanding standing(PlanContent plan, Indicator indicator, List<TenantId> assigned,
			Sheet sheet, LocalDate day) {
		MetricValue value = Objects.requireNonNull(sheet.district().get(indicator.code()));
		int behind = (int) assigned.stream().filter((unit) -> behind(plan, indicator, unit, sheet, day)).count();
		return IndicatorStanding.of(indicator, value, Due.of(plan, indicator, assigned, day).orElse(null),
				assigned.size(), behind);
	}

	/** How many units have their share of their own target to reach, and have not. */
	private static OfUnits ofUnits(PlanContent plan, Indicator indicator, Milestone milestone, List<TenantId> assigned,
			Sheet sheet, LocalDate over) {
		boolean past = !milestone.due().isAfter(over);
		int units = 0;
		int lacking = 0;
		for (TenantId unit : assigned) {
			BigDecimal target = plan.targets().target(indicator.code(), unit).orElse(null);
			if (target != null) {
				BigDecimal actual = sheet.of(indicator.code(), unit).value();
				units++;
				if (actual == null || !MilestoneState.reached(indicator.direction(), TimeNode.wanted(target, milestone),
						actual, past)) {
					lacking++;
				}
			}
		}
		return new OfUnits(units, lacking);
	}

	private static boolean behind(PlanContent plan, Indicator indicator, TenantId unit, Sheet sheet, LocalDate day) {
		BigDecimal actual = sheet.of(indicator.code(), unit).value();
		return Due.of(plan, indicator, unit, day)
			.filter((due) -> actual == null || due.pace(actual).compareTo(Pace.AT_RISK) >= 0)
			.isPresent();
	}

}
