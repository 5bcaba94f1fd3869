package io.caizhi.plan.yearly;

import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.DistrictScope;
import org.springframework.stereotype.Service;

/** The plans of a district, as other modules ask for them. */
@Service
public class Plans {

	private final PlanRevisionRepository revisions;

	Plans(PlanRevisionRepository revisions) {
		this.revisions = revisions;
	}

	/**
	 * The newest issued revision of a year's plan, closed or not; none before the first.
	 */
	public Optional<PlanContent> inForce(DistrictScope scope, int year) {
		return inForce(scope.district(), year);
	}

	/** The same for work that no person does, or whose caller sees a part only. */
	public Optional<PlanContent> inForce(DistrictId district, int year) {
		return this.revisions.newestIssued(district.asTenant(), year);
	}

	/**
	 * An issued revision.
	 * @throws Refusal not found
	 */
	public PlanContent revision(DistrictScope scope, PlanId plan, int revision) {
		return revision(scope.district(), plan, revision);
	}

	/**
	 * The same for work that no person does, or whose caller sees a part only.
	 * @throws Refusal not found
	 */
	public PlanContent revision(DistrictId district, PlanId plan, int revision) {
		return this.revisions.issued(district.asTenant(), plan, revision).orElseThrow(Refusal::notFound);
	}

	/**
	 * What is not issued yet, for the office.
	 * @throws Refusal not found, when nothing is in draft
	 */
	public PlanContent draft(DistrictScope scope, PlanId plan) {
		return this.revisions.draft(scope.district().asTenant(), plan).orElseThrow(Refusal::notFound);
	}

}
