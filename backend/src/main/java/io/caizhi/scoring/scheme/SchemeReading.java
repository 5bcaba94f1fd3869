package io.caizhi.scoring.scheme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what of a plan's schemes: the office all; leaders whatever is issued;
 * officials what is issued for their unit's category of today. Whatever else there is
 * does not exist for them.
 */
@Service
@Transactional(readOnly = true)
class SchemeReading {

	private final SchemeRepository repository;

	private final Plans plans;

	private final SchemeUnitRepository units;

	private final Clock clock;

	SchemeReading(SchemeRepository repository, Plans plans, SchemeUnitRepository units, Clock clock) {
		this.repository = repository;
		this.plans = plans;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * By category.
	 * @throws Refusal not found, without such a plan
	 */
	List<SchemeView> all(Member member, PlanId plan) {
		requirePlan(member, plan);
		return this.repository.all(district(member), plan)
			.stream()
			.filter((state) -> exists(member, state))
			.map((state) -> SchemeView.of(state, member))
			.toList();
	}

	/**
	 * The version in force with the list of all.
	 * @throws Refusal not found, as long as none is issued
	 */
	SchemeView.Detail inForce(Member member, PlanId plan, UnitCategory category) {
		SchemeState state = find(member, plan, category);
		return detail(member, state,
				this.repository.inForce(district(member), plan, category).orElseThrow(Refusal::notFound));
	}

	/**
	 * @throws Refusal not found
	 */
	SchemeView.Detail version(Member member, PlanId plan, UnitCategory category, int version) {
		SchemeState state = find(member, plan, category);
		return detail(member, state,
				this.repository.issued(district(member), state.id(), version).orElseThrow(Refusal::notFound));
	}

	/**
	 * What is not issued yet.
	 * @throws Refusal not found, when nothing is in draft
	 */
	SchemeView.Detail draft(Member office, PlanId plan, UnitCategory category) {
		office.require(Role.OFFICE);
		SchemeState state = find(office, plan, category);
		return detail(office, state,
				this.repository.draft(district(office), plan, category).orElseThrow(Refusal::notFound));
	}

	/** The state alone, as it is after a change. */
	SchemeView view(Member office, SchemeState state) {
		return SchemeView.of(state, office);
	}

	private SchemeView.Detail detail(Member member, SchemeState state, Scheme scheme) {
		return new SchemeView.Detail(SchemeView.of(state, member), scheme.version(),
				SchemeForm.of(scheme, units(member)),
				this.repository.versions(district(member), state.id()).stream().map(SchemeView.Version::of).toList());
	}

	private SchemeState find(Member member, PlanId plan, UnitCategory category) {
		requirePlan(member, plan);
		return this.repository.find(district(member), plan, category)
			.filter((state) -> exists(member, state))
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * @throws Refusal not found, when there is no such plan for the member
	 */
	void requirePlan(Member member, PlanId plan) {
		if (member.is(Role.OFFICE)) {
			this.plans.current(member.districtScope(), plan);
		}
		else if (this.plans.inForce(member.district(), plan).isEmpty()) {
			throw Refusal.notFound();
		}
	}

	private boolean exists(Member member, SchemeState state) {
		return member.is(Role.OFFICE) || (state.issued() > 0
				&& (member.is(Role.LEADER) || ownCategory(member).equals(Optional.of(state.category()))));
	}

	private Optional<UnitCategory> ownCategory(Member official) {
		return units(official).find(official.tenant()).map(SchemeUnit::category);
	}

	private SchemeUnits units(Member member) {
		return this.units.all(district(member), ChinaTime.day(this.clock.instant()));
	}

	private static TenantId district(Member member) {
		return member.district().asTenant();
	}

}
