package io.caizhi.plan.yearly;

import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;

/**
 * A revision of a plan was issued 印发, and is in force from now on.
 *
 * @param amends whether it takes the place of an earlier one
 * @param digest SHA-256 of the revision as it is kept, in hexadecimal
 */
public record PlanIssued(DistrictId district, Subject actor, PlanId plan, int year, int revision, boolean amends,
		String digest) implements PlanEvent {

	@Override
	public String action() {
		return this.amends ? "plan.revised" : "plan.issued";
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("year", this.year, "revision", this.revision, "digest", this.digest);
	}

}
