package io.caizhi.plan.yearly;

import java.util.List;

/**
 * An indicator of an issued plan that a unit works for, as leading, contributing or with
 * a target of its own; for the district's office, any.
 *
 * @param year the assessment year of the plan
 * @param responsible who answers for it on the day asked for
 */
public record UnitTask(PlanId plan, int year, IndicatorCode code, String name, List<Responsible> responsible) {

	public UnitTask {
		responsible = List.copyOf(responsible);
	}

	/** Whether a person of that name answers for it. */
	public boolean of(String person) {
		return this.responsible.stream().anyMatch((one) -> one.name().equals(person));
	}

}
