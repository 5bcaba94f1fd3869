package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.Pace;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.standing.PlanStanding.DimensionStanding;
import io.caizhi.scoring.value.Due;
import io.caizhi.scoring.value.IndicatorValues;
import io.caizhi.scoring.value.IndicatorValues.Sheet;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

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

	private final Clock clock;

	PlanStandings(Plans plans, IndicatorValues values, Units units, Clock clock) {
		this.plans = plans;
		this.values = values;
		this.units = units;
		this.clock = clock;
	}

	/** The plan in force in a month, as it stands at its end; nothing without a plan. */
	public Optional<PlanStanding> of(DistrictScope scope, YearMonth month) {
		return this.plans.inForce(scope, month).map((plan) -> {
			List<TenantId> all = this.units.all(scope, month.atEndOfMonth()).stream().map(Unit::id).toList();
			return standing(plan, all, this.values.upTo(scope, plan, all, month), day(month));
		});
	}

	/** The day that is over last: today, while the month runs. */
	private LocalDate day(YearMonth month) {
		LocalDate today = ChinaTime.day(this.clock.instant());
		return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
	}

	static PlanStanding standing(PlanContent plan, List<TenantId> all, Sheet sheet, LocalDate day) {
		List<IndicatorStanding> indicators = new ArrayList<>();
		List<TimeNode> nodes = new ArrayList<>();
		for (Indicator indicator : plan.indicators()) {
			List<TenantId> assigned = all.stream()
				.filter((unit) -> plan.targets().assigned(indicator.code(), unit))
				.toList();
			IndicatorStanding standing = standing(plan, indicator, assigned, sheet, day);
			indicators.add(standing);
			BigDecimal target = standing.target();
			if (target != null) {
				indicator.milestones().forEach((milestone) -> nodes.add(TimeNode.of(standing, milestone, target, day)));
			}
		}
		nodes.sort(Comparator.comparing(TimeNode::due).thenComparing((node) -> node.indicator().value()));
		return new PlanStanding(sheet.last(), day, plan.plan(), plan.name(), plan.revision(),
				Arrays.stream(Dimension.values())
					.map((dimension) -> DimensionStanding.of(dimension,
							indicators.stream().filter((indicator) -> indicator.dimension() == dimension).toList()))
					.filter((dimension) -> !dimension.indicators().isEmpty())
					.toList(),
				nodes);
	}

	private static IndicatorStanding standing(PlanContent plan, Indicator indicator, List<TenantId> assigned,
			Sheet sheet, LocalDate day) {
		MetricValue value = Objects.requireNonNull(sheet.district().get(indicator.code()));
		int behind = (int) assigned.stream().filter((unit) -> behind(plan, indicator, unit, sheet, day)).count();
		return IndicatorStanding.of(indicator, value, Due.of(plan, indicator, assigned, day).orElse(null),
				assigned.size(), behind);
	}

	private static boolean behind(PlanContent plan, Indicator indicator, TenantId unit, Sheet sheet, LocalDate day) {
		BigDecimal actual = sheet.of(indicator.code(), unit).value();
		return Due.of(plan, indicator, unit, day)
			.filter((due) -> actual == null || due.pace(actual).compareTo(Pace.AT_RISK) >= 0)
			.isPresent();
	}

}
