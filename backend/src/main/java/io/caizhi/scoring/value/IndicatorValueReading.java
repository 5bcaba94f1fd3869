package io.caizhi.scoring.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.value.IndicatorMonth.OfIndicator;
import io.caizhi.scoring.value.IndicatorMonth.OfPlan;
import io.caizhi.scoring.value.IndicatorMonth.OfUnitValue;
import io.caizhi.scoring.value.IndicatorMonth.Value;
import io.caizhi.scoring.value.IndicatorValues.Sheet;
import io.caizhi.scoring.value.ReportedValueView.OfUnit;
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
 * Shows the values of indicators: leaders and the office see all, an official the own
 * unit's and, of an indicator that the own unit leads, every unit's.
 */
@Service
@Transactional(readOnly = true)
class IndicatorValueReading {

	private final IndicatorValues values;

	private final Plans plans;

	private final Units units;

	private final DistrictScopes scopes;

	IndicatorValueReading(IndicatorValues values, Plans plans, Units units, DistrictScopes scopes) {
		this.values = values;
		this.plans = plans;
		this.units = units;
		this.scopes = scopes;
	}

	/**
	 * @throws Refusal not found, when no plan is in force in the month
	 */
	IndicatorMonth ofMonth(Member member, YearMonth month) {
		PlanContent plan = this.plans.inForce(member.district(), month).orElseThrow(Refusal::notFound);
		DistrictScope scope = member.is(Role.OFFICIAL) ? this.scopes.inPart(member) : member.districtScope();
		List<Unit> all = this.units.all(scope, month.atEndOfMonth());
		Sheet sheet = this.values.upTo(scope, plan, all.stream().map(Unit::id).toList(), month);
		List<OfIndicator> indicators = plan.indicators()
			.stream()
			.map((indicator) -> indicator(member, plan, indicator, all, sheet))
			.filter(Objects::nonNull)
			.toList();
		return new IndicatorMonth(month, new OfPlan(plan.plan(), plan.year(), plan.revision()), indicators);
	}

	private static @Nullable OfIndicator indicator(Member member, PlanContent plan, Indicator indicator, List<Unit> all,
			Sheet sheet) {
		boolean led = member.is(Role.OFFICIAL) && indicator.ledBy(member.tenant());
		boolean whole = led || !member.is(Role.OFFICIAL);
		List<Unit> shown = all.stream()
			.filter((unit) -> plan.targets().assigned(indicator.code(), unit.id()))
			.filter((unit) -> whole || unit.id().equals(member.tenant()))
			.toList();
		if (shown.isEmpty() && !whole) {
			return null;
		}
		List<OfUnitValue> units = shown.stream()
			.map((unit) -> new OfUnitValue(OfUnit.of(unit), value(plan, indicator, unit.id(), sheet)))
			.toList();
		return new OfIndicator(indicator.code(), indicator.name(), indicator.dimension(), indicator.unitOfMeasure(),
				indicator.direction(), led, ValueSource.of(plan, indicator.metric(), sheet.last()),
				whole ? district(plan, indicator, shown, sheet) : null, units);
	}

	private static Value value(PlanContent plan, Indicator indicator, TenantId unit, Sheet sheet) {
		return Value.of(sheet.of(indicator.code(), unit), Due.of(plan, indicator, unit, day(sheet)).orElse(null));
	}

	private static Value district(PlanContent plan, Indicator indicator, List<Unit> units, Sheet sheet) {
		return Value.of(Objects.requireNonNull(sheet.district().get(indicator.code())),
				Due.of(plan, indicator, units.stream().map(Unit::id).toList(), day(sheet)).orElse(null));
	}

	private static LocalDate day(Sheet sheet) {
		return sheet.last().atEndOfMonth();
	}

}
