package io.caizhi.supervision;

import java.time.LocalDate;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;

/**
 * The milestone that a notice is raised from, as the key by which no other is.
 */
record MilestoneKey(PlanId plan, IndicatorCode indicator, LocalDate due) {

	private static final String KIND = "milestone/";

	/** How the keys of all milestones of a plan begin. */
	static String prefix(PlanId plan) {
		return KIND + plan + "/";
	}

	/** Reads what {@link #toString()} wrote. */
	static MilestoneKey parse(String key) {
		String[] parts = key.substring(KIND.length()).split("/");
		return new MilestoneKey(PlanId.valueOf(parts[0]), new IndicatorCode(parts[1]), LocalDate.parse(parts[2]));
	}

	@Override
	public String toString() {
		return prefix(this.plan) + this.indicator + "/" + this.due;
	}

}
