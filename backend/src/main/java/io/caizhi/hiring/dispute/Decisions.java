package io.caizhi.hiring.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.caizhi.hiring.FreeText;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.Rebooking;
import io.caizhi.hiring.RetriedTransaction;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * How the office decides by which hires a person counts. Locks are taken as everywhere:
 * months, hires, credit, then the case; what was read before them must still be so.
 */
@Service
class Decisions {

	static final int REASON_LENGTH = 300;

	private final DuplicateRepository cases;

	private final DecisionRepository decisions;

	private final DisputeRepository disputes;

	private final AssessmentCalendar calendar;

	private final AssessmentYears years;

	private final Rebooking rebooking;

	private final RetriedTransaction transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Decisions(DuplicateRepository cases, DecisionRepository decisions, DisputeRepository disputes,
			AssessmentCalendar calendar, AssessmentYears years, Rebooking rebooking, RetriedTransaction transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.decisions = decisions;
		this.disputes = disputes;
		this.calendar = calendar;
		this.years = years;
		this.rebooking = rebooking;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives each hire of a case its share, and books what that changes.
	 * @throws Refusal not found; stale, when the case or a hire of it has moved since;
	 * invalid; conflict {@code duplicate.resolved}, when one hire is left
	 */
	void decide(Member office, CaseId id, List<Shares.Given> given, String reason, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		FreeText.require("/reason", reason, 1, REASON_LENGTH);
		this.transaction.run(() -> decideOnce(office, id, given, reason.strip(), seen));
	}

	private DuplicateCase decideOnce(Member office, CaseId id, List<Shares.Given> given, String reason,
			ExpectedVersion seen) {
		DistrictScope scope = office.districtScope();
		DuplicateCase found = this.cases.find(scope, id).orElseThrow(Refusal::notFound);
		List<CaseHire> before = hires(scope, found);
		hold(office, before);
		this.cases.lockHires(scope, before);
		DuplicateCase locked = this.cases.lock(scope, id).orElseThrow(Refusal::notFound);
		seen.require(locked.version());
		if (!hires(scope, locked).equals(before)) {
			throw Refusal.stale();
		}
		if (before.size() < 2) {
			throw Refusal.conflict("duplicate.resolved");
		}
		Shares shares = Shares.of(given, before.stream().map(CaseHire::hire).toList());

		book(office, scope, before, shares);
		this.cases.credit(scope, id, shares.holder(before));
		Instant now = this.clock.instant();
		this.decisions.insert(scope, id,
				new Decision(Identifiers.next(), now, office.subject(), reason, shares.byHire()), before);
		before.forEach((hire) -> this.disputes.settle(hire.unit(), hire.hire(), now));
		DuplicateCase decided = locked.decided();
		this.cases.update(scope, decided, locked.version());
		this.events.publishEvent(new DuplicateEvent.Decided(office.district(), office.subject(), id,
				before.stream()
					.map((hire) -> hire.hire() + "=" + shares.of(hire.hire()))
					.collect(Collectors.joining(", ")),
				reason));
		return decided;
	}

	/** Unit by unit, in the order in which their summaries are locked. */
	private void book(Member office, DistrictScope scope, List<CaseHire> hires, Shares shares) {
		Map<TenantId, List<CaseHire>> byUnit = hires.stream()
			.collect(Collectors.groupingBy(CaseHire::unit,
					() -> new TreeMap<>(Comparator.comparingLong(TenantId::value)), Collectors.toList()));
		byUnit.forEach((unit, own) -> {
			Map<HireId, YearMonth> months = this.rebooking.shared(unit, office.district(),
					own.stream().collect(Collectors.toMap(CaseHire::hire, (hire) -> shares.of(hire.hire()))));
			own.stream()
				.filter((hire) -> months.containsKey(hire.hire()))
				.forEach((hire) -> this.cases.count(scope,
						new CaseHire(hire.unit(), hire.hire(), hire.enterprise(), hire.hiredOn(), hire.verifiedAt(),
								months.getOrDefault(hire.hire(), hire.countedMonth()), shares.of(hire.hire()),
								hire.dispute())));
		});
	}

	private void hold(Member office, List<CaseHire> hires) {
		TreeSet<YearMonth> months = hires.stream()
			.map(CaseHire::countedMonth)
			.collect(Collectors.toCollection(TreeSet::new));
		months.add(ChinaTime.month(this.clock.instant()));
		months.forEach((month) -> this.calendar.hold(office.district(), month));
	}

	private List<CaseHire> hires(DistrictScope scope, DuplicateCase of) {
		return this.cases.hires(scope, this.years.of(scope.district()).year(of.year()), List.of(of.id()))
			.getOrDefault(of.id(), List.of());
	}

}
