package io.caizhi.plan.yearly;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanChange.Part;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the office writes a plan that is not issued yet. Each verb stores its part whole or
 * not at all, from the version the office saw.
 */
@Service
@Transactional
class PlanEditing {

	private final PlanRepository plans;

	private final PlanRevisionRepository revisions;

	private final PlannedUnitRepository units;

	private final MetricRules metricRules;

	private final LedgerChoices ledgers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlanEditing(PlanRepository plans, PlanRevisionRepository revisions, PlannedUnitRepository units,
			HireChoices choices, LedgerChoices ledgers, ApplicationEventPublisher events, Clock clock) {
		this.plans = plans;
		this.revisions = revisions;
		this.units = units;
		this.metricRules = new MetricRules(choices);
		this.ledgers = ledgers;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a plan, empty.
	 * @throws Refusal conflict {@code plan.year-taken} or {@code plan.months-taken};
	 * invalid
	 */
	Plan create(Member office, PlanGeneral general) {
		office.require(Role.OFFICE);
		PlanId id = PlanId.next();
		PlanContent empty = new PlanContent(id, general.year(), general.name().strip(), general.span(), 1, List.of(),
				List.of(), List.of(), Targets.NONE);
		Plan created = begin(office, empty);
		this.events.publishEvent(new PlanChange.Created(office.district(), office.subject(), id, general.year()));
		return created;
	}

	/** Stores the first draft of a plan. */
	Plan begin(Member office, PlanContent first) {
		this.plans.insert(office.tenant(), first.plan(), first.year(), first.name(), first.span(),
				this.clock.instant());
		this.revisions.insertDraft(office.tenant(), first);
		this.plans.name(office.tenant(), first.plan(), first.units());
		return find(office, first.plan());
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft},
	 * {@code plan.year-taken}, {@code plan.months-taken}; invalid, when the months are
	 * decided or milestones lie outside them
	 */
	Plan setGeneral(Member office, PlanId id, PlanGeneral general, ExpectedVersion seen) {
		PlanSpan span = general.span();
		Plan plan = toEdit(office, id, seen);
		boolean moves = !span.equals(plan.span());
		if (plan.issued() > 0 && (moves || general.year() != plan.year())) {
			throw Refusal.invalid(moves ? "/firstMonth" : "/year", "plan.year-decided");
		}
		PlanContent draft = draft(office, id);
		draft.indicators().stream().flatMap((indicator) -> indicator.milestones().stream()).forEach((milestone) -> {
			if (!span.holds(milestone.due())) {
				throw Refusal.invalid(List.of(new Fault("/firstMonth", "plan.milestone-outside",
						Map.of("first", span.firstDay().toString(), "last", span.lastDay().toString()))));
			}
		});
		this.plans.changed(office.tenant(), plan);
		if (plan.issued() == 0) {
			this.plans.rename(office.tenant(), id, general.name().strip(), general.year());
		}
		if (moves) {
			this.plans.moveMonths(office.tenant(), id, span);
		}
		this.revisions.updateDraft(office.tenant(), draft.withGeneral(general.year(), general.name().strip(), span));
		edited(office, id, Part.GENERAL, "");
		return find(office, id);
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}; invalid
	 */
	Plan setMeasures(Member office, PlanId id, List<MeasureForm> forms, ExpectedVersion seen) {
		return edit(office, id, seen, Part.MEASURES, "", (draft, units) -> {
			List<Fault> faults = new ArrayList<>();
			List<Measure> measures = new ArrayList<>();
			Set<String> codes = new HashSet<>();
			for (int i = 0; i < forms.size(); i++) {
				if (!codes.add(forms.get(i).code())) {
					faults.add(new Fault("/measures/" + i + "/code", "plan.code-twice"));
				}
				measures.add(new Measure(new MeasureCode(forms.get(i).code()), forms.get(i).name().strip(), i + 1));
			}
			draft.indicators()
				.stream()
				.filter((indicator) -> !codes.contains(indicator.measure().value()))
				.forEach((indicator) -> faults.add(new Fault("/measures", "plan.measure-in-use",
						Map.of("measure", indicator.measure().value(), "indicator", indicator.code().value()))));
			refuse(faults);
			return draft.withMeasures(measures);
		});
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}; invalid
	 */
	Plan setMetrics(Member office, PlanId id, List<MetricEntry> entries, ExpectedVersion seen) {
		return edit(office, id, seen, Part.METRICS, "", (draft, units) -> {
			List<Fault> faults = new ArrayList<>(
					this.metricRules.faults(entries, this.ledgers.metrics(office.district()), "/metrics"));
			Set<String> codes = new HashSet<>();
			entries.forEach((entry) -> codes.add(entry.code()));
			draft.indicators()
				.stream()
				.filter((indicator) -> !codes.contains(indicator.metric().value()))
				.forEach((indicator) -> faults.add(new Fault("/metrics", "plan.metric-in-use",
						Map.of("metric", indicator.metric().value(), "indicator", indicator.code().value()))));
			refuse(faults);
			return draft.withMetrics(entries.stream().map(MetricEntry::definition).toList());
		});
	}

	/**
	 * Writes an indicator, new or known.
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}; invalid
	 */
	Plan setIndicator(Member office, PlanId id, IndicatorCode code, IndicatorForm form, ExpectedVersion seen) {
		return edit(office, id, seen, Part.INDICATOR, code.value(),
				(draft, units) -> draft.with(new IndicatorRules(draft, units).indicator(code, form, "")));
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}
	 */
	Plan removeIndicator(Member office, PlanId id, IndicatorCode code, ExpectedVersion seen) {
		return edit(office, id, seen, Part.INDICATOR_REMOVED, code.value(), (draft, units) -> {
			draft.indicator(code).orElseThrow(Refusal::notFound);
			return draft.without(code);
		});
	}

	/**
	 * Sets a block of targets.
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}; invalid, with
	 * the place of every faulty cell
	 */
	Plan setTargets(Member office, PlanId id, TargetBlock block, ExpectedVersion seen) {
		Plan changed = edit(office, id, seen,
				(draft, units) -> draft.withTargets(new TargetRules(draft, units).set(block)));
		this.events
			.publishEvent(new PlanChange.TargetsSet(office.district(), office.subject(), id, block.cells().size()));
		return changed;
	}

	/**
	 * Has a person take over from another who moves.
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}; invalid
	 */
	Plan handOver(Member office, PlanId id, HandOver handOver, ExpectedVersion seen) {
		List<IndicatorCode> handed = new ArrayList<>();
		Plan changed = edit(office, id, seen, (draft, units) -> handOver.apply(draft, handed));
		this.events.publishEvent(new PlanChange.HandedOver(office.district(), office.subject(), id, handed.size()));
		return changed;
	}

	private Plan edit(Member office, PlanId id, ExpectedVersion seen, Part part, String code,
			BiFunction<PlanContent, PlannedUnits, PlanContent> change) {
		Plan changed = edit(office, id, seen, change);
		edited(office, id, part, code);
		return changed;
	}

	/** Stores what a change makes of the draft. */
	Plan edit(Member office, PlanId id, ExpectedVersion seen,
			BiFunction<PlanContent, PlannedUnits, PlanContent> change) {
		Plan plan = toEdit(office, id, seen);
		PlannedUnits units = new PlannedUnits(this.units.all(office.tenant(), ChinaTime.day(this.clock.instant())));
		PlanContent changed = change.apply(draft(office, id), units);
		this.plans.changed(office.tenant(), plan);
		this.revisions.updateDraft(office.tenant(), changed);
		nameUnits(office, changed);
		return find(office, id);
	}

	void edited(Member office, PlanId id, Part part, String code) {
		this.events.publishEvent(new PlanChange.Edited(office.district(), office.subject(), id, part, code));
	}

	private void nameUnits(Member office, PlanContent changed) {
		Set<TenantId> fresh = new HashSet<>(changed.units());
		this.plans.named(office.tenant(), changed.plan()).forEach(fresh::remove);
		this.plans.name(office.tenant(), changed.plan(), fresh);
	}

	private Plan toEdit(Member office, PlanId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Plan plan = find(office, id);
		seen.require(plan.version());
		plan.requireDraft();
		return plan;
	}

	private PlanContent draft(Member office, PlanId id) {
		return this.revisions.draft(office.tenant(), id).orElseThrow(Refusal::notFound);
	}

	private Plan find(Member office, PlanId id) {
		return this.plans.find(office.tenant(), id).orElseThrow(Refusal::notFound);
	}

	private static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

}
