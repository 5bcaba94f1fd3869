package io.caizhi.plan.yearly;

import java.time.YearMonth;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.DistrictScope;
import org.springframework.stereotype.Service;

/** The plans of a district, as other modules ask for them. */
@Service
public class Plans {

	private final PlanRepository plans;

	private final PlanRevisionRepository revisions;

	Plans(PlanRepository plans, PlanRevisionRepository revisions) {
		this.plans = plans;
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

	/** The newest issued revision of a plan, closed or not; none before the first. */
	public Optional<PlanContent> inForce(DistrictId district, PlanId plan) {
		return this.revisions.newestIssued(district.asTenant(), plan);
	}

	/**
	 * The newest issued revision of the plan a month belongs to; none before the first.
	 */
	public Optional<PlanContent> inForce(DistrictScope scope, YearMonth month) {
		return inForce(scope.district(), month);
	}

	/** The same for work that no person does, or whose caller sees a part only. */
	public Optional<PlanContent> inForce(DistrictId district, YearMonth month) {
		return this.plans.holding(district.asTenant(), month).flatMap((plan) -> inForce(district, plan));
	}

	/** Where a plan stands; nothing without such a plan. */
	public Optional<PlanStatus> status(DistrictId district, PlanId plan) {
		return this.plans.find(district.asTenant(), plan).map(Plan::status);
	}

	/**
	 * What the office works by: the draft while there is one, else the newest issued
	 * revision.
	 * @throws Refusal not found, without such a plan
	 */
	public PlanContent current(DistrictScope scope, PlanId plan) {
		return this.revisions.draft(scope.district().asTenant(), plan)
			.or(() -> inForce(scope.district(), plan))
			.orElseThrow(Refusal::notFound);
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
