package io.caizhi.plan.yearly;

import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;

/**
 * A revision of a plan was issued 印发, and is in force from now on.
 *
 * @param digest SHA-256 of the revision as it is kept, in hexadecimal
 */
public record PlanIssued(DistrictId district, Subject actor, PlanId plan, int year, int revision,
		String digest) implements PlanEvent {

	@Override
	public String action() {
		return (this.revision == 1) ? "plan.issued" : "plan.revised";
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("year", this.year, "revision", this.revision, "digest", this.digest);
	}

}
