package io.caizhi.plan.yearly;

/**
 * A revision or a draft, as far as somebody may read it.
 *
 * @param part whether it is only a unit's part
 * @param version of the plan, as the reader may know it
 */
record ReadPlan(PlanContent content, PlannedUnits units, boolean issued, boolean part, int version) {
}
