package io.caizhi.plan.yearly;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what of a district's plans: the office all; leaders whatever is issued;
 * officials their unit's part of that. Whatever else there is does not exist for them.
 */
@Service
@Transactional(readOnly = true)
class PlanReading {

	private final PlanRepository plans;

	private final PlanRevisionRepository revisions;

	private final PlannedUnitRepository units;

	private final Clock clock;

	PlanReading(PlanRepository plans, PlanRevisionRepository revisions, PlannedUnitRepository units, Clock clock) {
		this.plans = plans;
		this.revisions = revisions;
		this.units = units;
		this.clock = clock;
	}

	/** The newest year first. */
	List<PlanView> all(Member member) {
		return this.plans.all(district(member))
			.stream()
			.filter((plan) -> exists(plan, member))
			.map((plan) -> PlanView.of(plan, member))
			.toList();
	}

	/**
	 * @throws Refusal not found
	 */
	PlanView.Detail one(Member member, PlanId id) {
		Plan plan = find(member, id);
		return PlanView.Detail.of(PlanView.of(plan, member), this.revisions.all(district(member), id));
	}

	/**
	 * An issued revision, as far as the member sees it.
	 * @throws Refusal not found
	 */
	ReadPlan revision(Member member, PlanId id, int revision) {
		Plan plan = find(member, id);
		return read(member, plan, this.revisions.issued(district(member), id, revision).orElseThrow(Refusal::notFound),
				true);
	}

	/**
	 * What is not issued yet.
	 * @throws Refusal not found
	 */
	ReadPlan draft(Member office, PlanId id) {
		office.require(Role.OFFICE);
		Plan plan = find(office, id);
		return read(office, plan, this.revisions.draft(district(office), id).orElseThrow(Refusal::notFound), false);
	}

	/**
	 * What one revision says otherwise than another, as far as the member sees both; the
	 * office may compare with its draft, by the number it is to have.
	 * @throws Refusal not found
	 */
	PlanDifference difference(Member member, PlanId id, int from, int to) {
		ReadPlan before = any(member, id, from);
		ReadPlan after = any(member, id, to);
		return new PlanComparison(before.content(), after.content(), after.units()).difference();
	}

	private ReadPlan any(Member member, PlanId id, int revision) {
		Plan plan = find(member, id);
		boolean draft = member.is(Role.OFFICE) && plan.inDraft() && revision == plan.issued() + 1;
		return draft ? draft(member, id) : revision(member, id, revision);
	}

	private ReadPlan read(Member member, Plan plan, PlanContent content, boolean issued) {
		PlannedUnits units = new PlannedUnits(this.units.all(district(member), ChinaTime.day(this.clock.instant())));
		int version = PlanView.of(plan, member).version();
		if (member.is(Role.OFFICE) || member.is(Role.LEADER)) {
			return new ReadPlan(content, units, issued, false, version);
		}
		PlannedUnit own = units.find(member.tenant()).orElseThrow(Refusal::notFound);
		PlanContent part = new PlanPart(content, own.id(), units.of(own.category())).content();
		return new ReadPlan(part, units, issued, true, version);
	}

	private Plan find(Member member, PlanId id) {
		return this.plans.find(district(member), id)
			.filter((plan) -> exists(plan, member))
			.orElseThrow(Refusal::notFound);
	}

	private static boolean exists(Plan plan, Member member) {
		return plan.issued() > 0 || member.is(Role.OFFICE);
	}

	private static TenantId district(Member member) {
		return member.district().asTenant();
	}

}
