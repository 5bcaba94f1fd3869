package io.caizhi.scoring.scheme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.PlanStatus;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the office writes the schemes of a plan and puts them in force. */
@Service
class SchemeWriting {

	private final SchemeRepository repository;

	private final Plans plans;

	private final SchemeUnitRepository units;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SchemeWriting(SchemeRepository repository, Plans plans, SchemeUnitRepository units,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.plans = plans;
		this.units = units;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes the draft, whole. Its weights need not add up yet.
	 * @param seen 0 for a category without a scheme
	 * @throws Refusal not found, without such a plan; stale; conflict
	 * {@code plan.closed}; invalid
	 */
	@Transactional
	SchemeState draft(Member office, PlanId plan, UnitCategory category, SchemeForm form, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		PlanContent current = changeable(office, plan);
		SchemeState state = toChange(office.tenant(), plan, category, seen);
		Scheme draft = rules(office, current, category).read(form, state.id(), state.issued() + 1);
		return write(office, state, draft, SchemeEvent.Kind.DRAFTED);
	}

	/**
	 * Drops the draft.
	 * @throws Refusal not found; stale; conflict {@code scheme.not-in-draft}
	 */
	@Transactional
	void discard(Member office, PlanId plan, UnitCategory category, ExpectedVersion seen) {
		SchemeState state = inDraft(office, plan, category, seen);
		this.repository.deleteDraft(office.tenant(), state.id());
		this.repository.update(office.tenant(), state.discarded(), state.version());
		tell(office, state, SchemeEvent.Kind.DRAFT_DISCARDED);
	}

	/**
	 * Puts the draft in force. Who comes second has not seen what is in force by then.
	 * @param reason needed from the second version on
	 * @throws Refusal not found; stale; conflict {@code scheme.not-in-draft},
	 * {@code plan.closed}, {@code scheme.plan-not-issued}, {@code scheme.unchanged};
	 * invalid, above all when the weights do not add up to 100 or the plan has moved on
	 */
	@Transactional
	SchemeState issue(Member office, PlanId plan, UnitCategory category, @Nullable String reason,
			ExpectedVersion seen) {
		SchemeState state = inDraft(office, plan, category, seen);
		Scheme draft = this.repository.draft(office.tenant(), plan, category).orElseThrow(Refusal::notFound);
		changeable(office, plan);
		PlanContent inForce = this.plans.inForce(office.district(), plan)
			.orElseThrow(() -> Refusal.conflict("scheme.plan-not-issued"));
		SchemeUnits units = units(office);
		// the plan may have lost an indicator, or a unit its category, since the draft
		// was written
		Scheme checked = new SchemeRules(inForce, category, units).read(SchemeForm.of(draft, units), draft.id(),
				draft.version());
		SchemeRules.requireWhole(checked);
		byte[] digest = SchemeDocument.digest(SchemeDocument.write(checked));
		List<SchemeVersion> before = this.repository.versions(office.tenant(), state.id());
		if (!before.isEmpty() && Arrays.equals(before.getLast().digest(), digest)) {
			throw Refusal.conflict("scheme.unchanged");
		}
		this.repository.issue(office.tenant(), checked, new SchemeVersion(checked.version(), digest,
				reason(reason, checked.version()), this.clock.instant(), office.subject()));
		this.repository.deleteDraft(office.tenant(), state.id());
		SchemeState issued = state.issuedOnce();
		this.repository.update(office.tenant(), issued, state.version());
		tell(office, state, SchemeEvent.Kind.ISSUED);
		return issued;
	}

	/**
	 * Begins drafts as copies of another plan's schemes in force, for categories that
	 * have no scheme here yet. Items on indicators that this plan does not have are left
	 * out, and coefficients of units that are of another category by now.
	 * @return the categories begun
	 * @throws Refusal not found, without either plan; conflict {@code plan.closed},
	 * {@code scheme.nothing-to-copy}
	 */
	@Transactional
	List<SchemeState> copy(Member office, PlanId plan, PlanId source) {
		office.require(Role.OFFICE);
		PlanContent current = changeable(office, plan);
		this.plans.current(office.districtScope(), source);
		List<SchemeState> begun = new ArrayList<>();
		for (Scheme scheme : this.repository.inForce(office.tenant(), source)) {
			if (this.repository.lock(office.tenant(), plan, scheme.category()).isEmpty()) {
				SchemeState state = begin(office.tenant(), plan, scheme.category());
				begun.add(write(office, state, fitted(office, scheme, current, state), SchemeEvent.Kind.COPIED));
			}
		}
		if (begun.isEmpty()) {
			throw Refusal.conflict("scheme.nothing-to-copy");
		}
		return begun;
	}

	private Scheme fitted(Member office, Scheme source, PlanContent plan, SchemeState state) {
		Set<IndicatorCode> known = plan.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
		SchemeUnits units = units(office);
		return SchemeCopy.of(source, state, known,
				(unit) -> units.find(unit).filter((one) -> one.category() == source.category()).isPresent());
	}

	private SchemeState write(Member office, SchemeState state, Scheme draft, SchemeEvent.Kind kind) {
		SchemeState drafted = state.drafted();
		this.repository.writeDraft(office.tenant(), draft);
		this.repository.update(office.tenant(), drafted, state.version());
		tell(office, state, kind);
		return drafted;
	}

	private SchemeState toChange(TenantId district, PlanId plan, UnitCategory category, ExpectedVersion seen) {
		Optional<SchemeState> known = this.repository.lock(district, plan, category);
		seen.require(known.map(SchemeState::version).orElse(0));
		return known.orElseGet(() -> begin(district, plan, category));
	}

	private SchemeState begin(TenantId district, PlanId plan, UnitCategory category) {
		SchemeState begun = new SchemeState(SchemeId.next(), plan, category, 0, false, 0);
		this.repository.insert(district, begun);
		return begun;
	}

	/** What a closed plan's units were assessed by stays as it is. */
	private PlanContent changeable(Member office, PlanId plan) {
		PlanContent current = this.plans.current(office.districtScope(), plan);
		if (this.plans.status(office.district(), plan).filter((status) -> status == PlanStatus.CLOSED).isPresent()) {
			throw Refusal.conflict("plan.closed");
		}
		return current;
	}

	private SchemeState inDraft(Member office, PlanId plan, UnitCategory category, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		SchemeState state = this.repository.lock(office.tenant(), plan, category).orElseThrow(Refusal::notFound);
		seen.require(state.version());
		if (!state.inDraft()) {
			throw Refusal.conflict("scheme.not-in-draft");
		}
		return state;
	}

	private SchemeRules rules(Member office, PlanContent plan, UnitCategory category) {
		return new SchemeRules(plan, category, units(office));
	}

	private SchemeUnits units(Member office) {
		return this.units.all(office.tenant(), ChinaTime.day(this.clock.instant()));
	}

	private static @Nullable String reason(@Nullable String text, int version) {
		if (text == null || text.isBlank()) {
			if (version > 1) {
				throw Refusal.invalid("/reason", "required");
			}
			return null;
		}
		if (PersonalNumber.standsIn(text)) {
			throw Refusal.invalid("/reason", "text.personal-number");
		}
		return text.strip();
	}

	private void tell(Member office, SchemeState state, SchemeEvent.Kind kind) {
		this.events.publishEvent(new SchemeEvent(office.district(), office.subject(), state.id(), state.plan(),
				state.category(), kind, state.issued() + 1));
	}

}
