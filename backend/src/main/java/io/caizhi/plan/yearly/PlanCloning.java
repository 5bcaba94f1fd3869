package io.caizhi.plan.yearly;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How next year's plan begins as a copy of this year's. */
@Service
class PlanCloning {

	private final PlanRepository plans;

	private final PlanRevisionRepository revisions;

	private final PlannedUnitRepository units;

	private final PlanEditing editing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlanCloning(PlanRepository plans, PlanRevisionRepository revisions, PlannedUnitRepository units,
			PlanEditing editing, ApplicationEventPublisher events, Clock clock) {
		this.plans = plans;
		this.revisions = revisions;
		this.units = units;
		this.editing = editing;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What a copy would be; nothing is stored.
	 * @throws Refusal not found; conflict {@code plan.not-issued}, or as the copy itself;
	 * invalid
	 */
	@Transactional(readOnly = true)
	ClonePreview preview(Member office, PlanId id, CloneOrder order) {
		PlanContent source = source(office, id);
		PlanContent copy = PlanCopy.of(source, new PlanId(0), order);
		List<Plan> others = this.plans.all(office.tenant());
		if (others.stream().anyMatch((plan) -> plan.year() == copy.year())) {
			throw Refusal.conflict("plan.year-taken");
		}
		if (others.stream().anyMatch((plan) -> plan.span().overlaps(copy.span()))) {
			throw Refusal.conflict("plan.months-taken");
		}
		return ClonePreview.of(source, copy,
				new PlannedUnits(this.units.all(office.tenant(), ChinaTime.day(this.clock.instant()))));
	}

	/**
	 * Begins another plan as a copy of the newest issued revision.
	 * @throws Refusal not found; conflict {@code plan.not-issued},
	 * {@code plan.year-taken}, {@code plan.months-taken}; invalid
	 */
	@Transactional
	Plan copy(Member office, PlanId id, CloneOrder order) {
		PlanContent source = source(office, id);
		PlanContent copy = PlanCopy.of(source, PlanId.next(), order);
		Plan begun = this.editing.begin(office, copy);
		this.events.publishEvent(new PlanChange.Cloned(office.district(), office.subject(), begun.id(), begun.year(),
				id, source.revision()));
		return begun;
	}

	private PlanContent source(Member office, PlanId id) {
		office.require(Role.OFFICE);
		Plan plan = this.plans.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		if (plan.issued() == 0) {
			throw Refusal.conflict("plan.not-issued");
		}
		return this.revisions.issued(office.tenant(), id, plan.issued()).orElseThrow(Refusal::notFound);
	}

}
