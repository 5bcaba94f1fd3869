package io.caizhi.scoring.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.rule.FormFaults;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Members;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How bonuses, deductions and vetoes come to count: each rests on evidence and a decision
 * of the office (product §5). Officials know those of their unit that were decided on,
 * leaders those of the district.
 */
@Service
class Adjustments {

	private final AdjustmentRepository repository;

	private final SchemeRepository schemes;

	private final Plans plans;

	private final SchemeUnitRepository units;

	private final AssessmentCalendar calendar;

	private final Members members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Adjustments(AdjustmentRepository repository, SchemeRepository schemes, Plans plans, SchemeUnitRepository units,
			AssessmentCalendar calendar, Members members, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.schemes = schemes;
		this.plans = plans;
		this.units = units;
		this.calendar = calendar;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Puts one forward.
	 * @throws Refusal not found, without such a plan in force; invalid; conflict
	 * {@code month.not-begun}, or {@code month.closed} unless it is a veto
	 */
	@Transactional
	AdjustmentCase propose(Member office, PlanId plan, AdjustmentForm form) {
		office.require(Role.OFFICE);
		PlanContent inForce = this.plans.inForce(office.district(), plan).orElseThrow(Refusal::notFound);
		FormFaults faults = new FormFaults();
		Optional<SchemeUnit> unit = unit(office, form);
		if (unit.isEmpty()) {
			faults.add("/unit", "scheme.unit-unknown");
		}
		if (!inForce.span().holds(form.month())) {
			faults.add("/month", "adjustment.month-outside");
		}
		Optional<Known> rule = unit.flatMap((one) -> rule(office, plan, one, form));
		if (unit.isPresent() && rule.isEmpty()) {
			faults.add("/rule", "adjustment.rule-unknown");
		}
		if (rule.isPresent() && rule.get().once() && form.occurrences() != 1) {
			faults.add("/occurrences", "adjustment.occurrences-one");
		}
		faults.refuse();
		AdjustmentCase proposed = new AdjustmentCase(AdjustmentId.next(), unit.orElseThrow().id(), plan, form.kind(),
				form.rule(), rule.orElseThrow().name(), form.month(), form.occurrences(),
				text("/evidence", form.evidence()), text("/reason", form.reason()), AdjustmentStatus.PROPOSED,
				office.subject(), this.clock.instant(), null, null, null, 1);
		requireMonth(office, proposed);
		this.repository.insert(proposed.unit(), office.district(), proposed);
		this.events.publishEvent(AdjustmentEvent.of(office, proposed, AdjustmentEvent.Move.PROPOSED));
		return proposed;
	}

	/**
	 * Nobody decides for what they put forward themselves, where the office has somebody
	 * else who can.
	 * @throws Refusal not found; stale; conflict {@code adjustment.not-proposed},
	 * {@code adjustment.own-proposal}, or {@code month.closed} unless it is a veto
	 */
	@Transactional
	AdjustmentCase decide(Member office, PlanId plan, AdjustmentId id, @Nullable String comment, ExpectedVersion seen) {
		AdjustmentCase current = toMove(office, plan, id, seen);
		if (current.proposer().equals(office.subject()) && this.members.otherInOffice(office)) {
			throw Refusal.conflict("adjustment.own-proposal");
		}
		AdjustmentCase decided = current.decide(office.subject(), (comment != null) ? text("/comment", comment) : null,
				this.clock.instant());
		requireMonth(office, decided);
		return moved(office, decided, current.version(), AdjustmentEvent.Move.DECIDED);
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code adjustment.not-proposed}
	 */
	@Transactional
	AdjustmentCase refuse(Member office, PlanId plan, AdjustmentId id, String comment, ExpectedVersion seen) {
		AdjustmentCase current = toMove(office, plan, id, seen);
		return moved(office, current.refuse(office.subject(), text("/comment", comment), this.clock.instant()),
				current.version(), AdjustmentEvent.Move.REFUSED);
	}

	/**
	 * Takes a decision back, in closed months too: what rests on it is then corrected.
	 * @throws Refusal not found; stale; conflict {@code adjustment.not-decided}
	 */
	@Transactional
	AdjustmentCase revoke(Member office, PlanId plan, AdjustmentId id, String comment, ExpectedVersion seen) {
		AdjustmentCase current = toMove(office, plan, id, seen);
		return moved(office, current.revoke(office.subject(), text("/comment", comment), this.clock.instant()),
				current.version(), AdjustmentEvent.Move.REVOKED);
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	AdjustmentCase find(Member member, PlanId plan, AdjustmentId id) {
		return (member.is(Role.OFFICIAL) ? this.repository.find(member.tenant(), plan, id)
				: this.repository.find(member.districtScope(), plan, id))
			.filter((found) -> member.is(Role.OFFICE) || found.wasDecided())
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * The newest first.
	 * @throws Refusal not found, without such a plan
	 */
	@Transactional(readOnly = true)
	Page<AdjustmentCase> page(Member member, PlanId plan, PageRequest page) {
		if (this.plans.inForce(member.district(), plan).isEmpty()) {
			throw Refusal.notFound();
		}
		List<AdjustmentCase> found = member.is(Role.OFFICIAL) ? this.repository.page(member.tenant(), plan, page)
				: this.repository.page(member.districtScope(), plan, !member.is(Role.OFFICE), page);
		return Page.of(found, page.limit(), (adjustment) -> adjustment.id().toString());
	}

	private AdjustmentCase toMove(Member office, PlanId plan, AdjustmentId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		AdjustmentCase found = this.repository.find(office.districtScope(), plan, id).orElseThrow(Refusal::notFound);
		AdjustmentCase current = this.repository.lock(found.unit(), plan, id).orElseThrow(Refusal::notFound);
		seen.require(current.version());
		return current;
	}

	private AdjustmentCase moved(Member office, AdjustmentCase moved, int seen, AdjustmentEvent.Move move) {
		this.repository.update(moved.unit(), moved, seen);
		this.events.publishEvent(AdjustmentEvent.of(office, moved, move));
		return moved;
	}

	private void requireMonth(Member office, AdjustmentCase adjustment) {
		if (adjustment.boundToOpenMonth()) {
			this.calendar.requireOpen(office.district(), adjustment.month());
		}
		else if (adjustment.month().isAfter(ChinaTime.month(this.clock.instant()))) {
			throw Refusal.conflict("month.not-begun");
		}
	}

	/**
	 * The unit with the category it has at the end of the month, or today if that is
	 * earlier.
	 */
	private Optional<SchemeUnit> unit(Member office, AdjustmentForm form) {
		LocalDate today = ChinaTime.day(this.clock.instant());
		LocalDate end = form.month().atEndOfMonth();
		return this.units.all(office.tenant(), end.isBefore(today) ? end : today).find(form.unit());
	}

	private Optional<Known> rule(Member office, PlanId plan, SchemeUnit unit, AdjustmentForm form) {
		return this.schemes.inForce(office.tenant(), plan, unit.category())
			.stream()
			.flatMap((scheme) -> known(scheme, form.kind()))
			.filter((rule) -> rule.code().equals(form.rule()))
			.findFirst();
	}

	private static Stream<Known> known(Scheme scheme, AdjustmentKind kind) {
		return switch (kind) {
			case BONUS ->
				scheme.bonuses().stream().map((rule) -> new Known(rule.code(), rule.name(), rule.indicator() != null));
			case DEDUCTION -> scheme.deductions().stream().map((rule) -> new Known(rule.code(), rule.name(), false));
			case VETO -> scheme.vetoes().stream().map((rule) -> new Known(rule.code(), rule.name(), true));
		};
	}

	private static String text(String where, String text) {
		if (PersonalNumber.standsIn(text)) {
			throw Refusal.invalid(where, "text.personal-number");
		}
		return text.strip();
	}

	/** A rule of the scheme in force; once, where occurrences do not count. */
	private record Known(String code, String name, boolean once) {

	}

}
