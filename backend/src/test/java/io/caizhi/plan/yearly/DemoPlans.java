package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's plan, written and issued by the office: subjects from the public report,
 * codes, rules and targets made up for the demo.
 */
@Component
@Profile("demo")
public class DemoPlans {

	private final PlanReading reading;

	private final PlanEditing editing;

	private final PlanIssuing issuing;

	DemoPlans(PlanReading reading, PlanEditing editing, PlanIssuing issuing) {
		this.reading = reading;
		this.editing = editing;
		this.issuing = issuing;
	}

	/**
	 * Writes and issues the year's plan, unless there is one.
	 * @param weights how much of the usual target a unit has, by its code
	 */
	@Transactional
	public void issue(Member office, int year, Map<String, BigDecimal> weights) {
		if (this.reading.all(office).stream().anyMatch((plan) -> plan.year() == year)) {
			return;
		}
		DemoPlanForms forms = new DemoPlanForms();
		Plan plan = this.editing.create(office, forms.general(year));
		plan = this.editing.setMeasures(office, plan.id(), forms.measures(), seen(plan));
		plan = this.editing.setMetrics(office, plan.id(), forms.metrics(), seen(plan));
		for (Map.Entry<String, IndicatorForm> indicator : forms.indicators(year).entrySet()) {
			plan = this.editing.setIndicator(office, plan.id(), new IndicatorCode(indicator.getKey()),
					indicator.getValue(), seen(plan));
		}
		Map<String, UnitCategory> units = new LinkedHashMap<>();
		this.reading.draft(office, plan.id()).units().all().forEach((unit) -> units.put(unit.code(), unit.category()));
		plan = this.editing.setTargets(office, plan.id(), forms.targets(units, weights), seen(plan));
		this.issuing.issue(office, plan.id(), null, seen(plan));
	}

	private static ExpectedVersion seen(Plan plan) {
		return new ExpectedVersion(plan.version());
	}

}
