package io.caizhi.plan.yearly;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a plan comes into force, is amended, and ends. What was issued is never changed: an
 * amendment is another revision.
 */
@Service
@Transactional
class PlanIssuing {

	private final PlanRepository plans;

	private final PlanRevisionRepository revisions;

	private final AssessmentYears years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlanIssuing(PlanRepository plans, PlanRevisionRepository revisions, AssessmentYears years,
			ApplicationEventPublisher events, Clock clock) {
		this.plans = plans;
		this.revisions = revisions;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Issues the draft under the next number.
	 * @param reason needed from the second revision on
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft},
	 * {@code plan.empty}, {@code plan.unassigned}, {@code plan.unchanged},
	 * {@code plan.year-order}, {@code plan.months-counted}; invalid, without a reason
	 */
	Plan issue(Member office, PlanId id, @Nullable String reason, ExpectedVersion seen) {
		Plan plan = find(office, id, seen);
		plan.requireDraft();
		PlanContent draft = this.revisions.draft(office.tenant(), id).orElseThrow(Refusal::notFound);
		requireWhole(draft);
		if (plan.issued() > 0) {
			if (reason == null) {
				throw Refusal.invalid("/reason", "required");
			}
			requireChange(office, draft, plan.issued());
		}
		else {
			this.years.begin(office.district(), draft.year(), draft.span().first());
		}
		byte[] digest = PlanDocument.digest(PlanDocument.write(draft));
		this.plans.stand(office.tenant(), plan, PlanStatus.ISSUED, draft.revision());
		this.plans.rename(office.tenant(), id, draft.name(), draft.year());
		this.revisions.issue(office.tenant(), draft, new PlanRevision(draft.revision(), digest,
				(reason != null) ? reason.strip() : null, this.clock.instant(), office.subject()));
		this.revisions.deleteDraft(office.tenant(), id);
		this.events.publishEvent(new PlanIssued(office.district(), office.subject(), id, draft.year(), draft.revision(),
				plan.issued() > 0, HexFormat.of().formatHex(digest)));
		return find(office, id);
	}

	/**
	 * Begins another revision as a copy of the one in force.
	 * @throws Refusal not found; stale; conflict {@code plan.not-issued},
	 * {@code plan.closed}, {@code plan.in-draft}
	 */
	Plan amend(Member office, PlanId id, ExpectedVersion seen) {
		Plan plan = find(office, id, seen);
		plan.requireInForce();
		plan.requireNoDraft();
		PlanContent newest = this.revisions.issued(office.tenant(), id, plan.issued()).orElseThrow(Refusal::notFound);
		this.plans.changed(office.tenant(), plan);
		this.revisions.insertDraft(office.tenant(), newest.withRevision(id, plan.issued() + 1));
		this.events
			.publishEvent(new PlanChange.AmendmentBegun(office.district(), office.subject(), id, plan.issued() + 1));
		return find(office, id);
	}

	/**
	 * Drops what is not issued yet; a plan that never was is gone.
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}
	 */
	void discard(Member office, PlanId id, ExpectedVersion seen) {
		Plan plan = find(office, id, seen);
		plan.requireDraft();
		this.plans.changed(office.tenant(), plan);
		this.revisions.deleteDraft(office.tenant(), id);
		if (plan.issued() == 0) {
			this.plans.delete(office.tenant(), id);
		}
		this.events
			.publishEvent(new PlanChange.DraftDiscarded(office.district(), office.subject(), id, plan.issued() + 1));
	}

	/**
	 * Ends the plan: it stays readable, and is amended no more.
	 * @throws Refusal not found; stale; conflict {@code plan.not-issued},
	 * {@code plan.closed}, {@code plan.in-draft}
	 */
	Plan close(Member office, PlanId id, ExpectedVersion seen) {
		Plan plan = find(office, id, seen);
		plan.requireInForce();
		plan.requireNoDraft();
		this.plans.stand(office.tenant(), plan, PlanStatus.CLOSED, plan.issued());
		this.events.publishEvent(new PlanChange.Closed(office.district(), office.subject(), id));
		return find(office, id);
	}

	private static void requireWhole(PlanContent draft) {
		if (draft.indicators().isEmpty()) {
			throw Refusal.conflict("plan.empty");
		}
		String nobodys = draft.indicators()
			.stream()
			.filter((indicator) -> draft.targets().units(indicator.code()).isEmpty())
			.map((indicator) -> indicator.code().value())
			.collect(Collectors.joining(", "));
		if (!nobodys.isEmpty()) {
			throw Refusal.conflict("plan.unassigned", Map.of("indicators", nobodys));
		}
	}

	private void requireChange(Member office, PlanContent draft, int issued) {
		PlanContent newest = this.revisions.issued(office.tenant(), draft.plan(), issued)
			.orElseThrow(Refusal::notFound);
		if (newest.equals(draft.withRevision(draft.plan(), issued))) {
			throw Refusal.conflict("plan.unchanged");
		}
	}

	private Plan find(Member office, PlanId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Plan plan = find(office, id);
		seen.require(plan.version());
		return plan;
	}

	private Plan find(Member office, PlanId id) {
		return this.plans.find(office.tenant(), id).orElseThrow(Refusal::notFound);
	}

}
