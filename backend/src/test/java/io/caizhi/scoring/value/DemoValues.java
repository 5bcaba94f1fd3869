package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.plan.yearly.RollUp;
import io.caizhi.scoring.value.ReportedValues.Decision;
import io.caizhi.scoring.value.ReportedValues.Report;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the demo's units report by hand, month by month, and the office verifies: made up
 * from their targets, some units ahead of the schedule and some behind it.
 */
@Component
@Profile("demo")
public class DemoValues {

	private static final int MONTHS = 12;

	private static final int MOST = 500;

	private static final BigDecimal LEAST = new BigDecimal("0.80");

	private static final BigDecimal STEP = new BigDecimal("0.05");

	private static final int STEPS = 9;

	private final ReportedValues values;

	private final ReportedValueReading reading;

	private final Plans plans;

	private final Units units;

	DemoValues(ReportedValues values, ReportedValueReading reading, Plans plans, Units units) {
		this.values = values;
		this.reading = reading;
		this.plans = plans;
		this.units = units;
	}

	/**
	 * Reports and verifies what is missing of an open month; what is there stays.
	 * @param officials of the units, by the unit's code
	 */
	public void report(Map<String, Member> officials, Member office, YearMonth month) {
		Optional<PlanContent> plan = this.plans.inForce(office.districtScope(), month);
		if (plan.isEmpty()) {
			return;
		}
		Map<String, TenantId> ids = new LinkedHashMap<>();
		for (Unit unit : this.units.all(office.districtScope())) {
			ids.put(unit.code(), unit.id());
		}
		Map<String, List<Report>> missing = new LinkedHashMap<>();
		for (ReportedValueView view : this.reading.ofMonth(office, month)) {
			String unit = view.unit().code();
			if (view.status() == null && officials.containsKey(unit)) {
				missing.computeIfAbsent(unit, (absent) -> new ArrayList<>())
					.add(report(plan.get(), view, Objects.requireNonNull(ids.get(unit)), month));
			}
		}
		missing.forEach((unit, reports) -> this.values.report(Objects.requireNonNull(officials.get(unit)), month,
				reports, (place) -> ""));
		verify(office, month);
	}

	private void verify(Member office, YearMonth month) {
		List<Decision> decisions = this.reading.ofMonth(office, month)
			.stream()
			.filter((view) -> view.status() == ReportedValueStatus.REPORTED)
			.map((view) -> new Decision(view.unit().code(), view.metric().code(), true, null, view.version()))
			.toList();
		for (int first = 0; first < decisions.size(); first += MOST) {
			this.values.decide(office, month, decisions.subList(first, Math.min(decisions.size(), first + MOST)));
		}
	}

	private static Report report(PlanContent plan, ReportedValueView view, TenantId unit, YearMonth month) {
		IndicatorCode indicator = view.indicators().getFirst().code();
		BigDecimal target = plan.targets().target(indicator, unit).orElse(BigDecimal.ONE);
		BigDecimal reached = target.multiply(pace(view));
		int place = plan.span().months().indexOf(month) + 1;
		BigDecimal value = (view.metric().rollUp() == RollUp.LATEST) ? soFar(reached, MONTHS)
				: soFar(reached, place).subtract(soFar(reached, place - 1));
		return new Report(view.unit().code(), view.metric().code(), value,
				"演示材料：" + view.metric().name() + "，" + month.getMonthValue() + " 月", null, 0);
	}

	/** Of the year's amount what is reached after so many months, whole. */
	private static BigDecimal soFar(BigDecimal year, int months) {
		return year.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(MONTHS), 0, RoundingMode.HALF_UP);
	}

	/** From 80 % to 120 % of the target, the same for a unit and metric every time. */
	private static BigDecimal pace(ReportedValueView view) {
		int step = Math.floorMod((view.unit().code() + view.metric().code().value()).hashCode(), STEPS);
		return LEAST.add(STEP.multiply(BigDecimal.valueOf(step)));
	}

}
