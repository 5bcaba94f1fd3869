package io.caizhi.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Subject;
import io.caizhi.supervision.SupervisionNotice.Addressee;
import io.caizhi.supervision.SupervisionNotice.Answer;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TenantNames;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of notices: the office issues them, a unit answers, the office sends the
 * answer back or closes.
 */
@Service
class Supervising {

	/** Under whose name a district's notices go out. */
	private static final String ISSUER = "人才工作领导小组办公室";

	/** Days from now within which a deadline can be set. */
	private static final int FURTHEST = 366;

	private final SupervisionRepository repository;

	private final StepRepository steps;

	private final VisibleNotices notices;

	private final Candidates candidates;

	private final Units units;

	private final TenantNames names;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Supervising(SupervisionRepository repository, StepRepository steps, VisibleNotices notices, Candidates candidates,
			Units units, TenantNames names, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.steps = steps;
		this.notices = notices;
		this.candidates = candidates;
		this.units = units;
		this.names = names;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Issues a demand of the office to each of some units.
	 * @throws Refusal invalid
	 */
	@Transactional
	List<SupervisionNotice> demand(Member office, DemandForm form) {
		office.require(Role.OFFICE);
		Map<String, Unit> known = this.units.all(office.districtScope())
			.stream()
			.filter((unit) -> unit.status() == TenantStatus.ACTIVE)
			.collect(Collectors.toMap(Unit::code, Function.identity()));
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < form.units().size(); i++) {
			if (!known.containsKey(form.units().get(i))) {
				faults.add(new Fault("/units/" + i, "supervision.unit"));
			}
		}
		requireDue(form.due(), faults);
		Issuing issuing = new Issuing(office.district(), office.subject(), this.names.of(office));
		return form.units()
			.stream()
			.distinct()
			.map((code) -> issuing.issue(NoticeSource.DEMAND, null, null, Candidates.addressee(known.get(code)),
					form.title().strip(), form.demand().strip(), form.due()))
			.toList();
	}

	/**
	 * Issues notices from some of what they can be raised from.
	 * @throws Refusal invalid; conflict {@code supervision.raised}, when somebody else
	 * raised one from the same meanwhile
	 */
	@Transactional
	List<SupervisionNotice> raise(Member office, RaisingForm form) {
		office.require(Role.OFFICE);
		Map<String, Candidate> known = this.candidates.of(office.districtScope())
			.stream()
			.collect(Collectors.toMap(Candidate::key, Function.identity()));
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < form.keys().size(); i++) {
			if (!known.containsKey(form.keys().get(i))) {
				faults.add(new Fault("/keys/" + i, "supervision.candidate"));
			}
		}
		requireDue(form.due(), faults);
		Issuing issuing = new Issuing(office.district(), office.subject(), this.names.of(office));
		return form.keys().stream().distinct().map((key) -> {
			Candidate candidate = known.get(key);
			return issuing.issue(candidate.source(), candidate.key(), candidate.month(), candidate.unit(),
					candidate.title(), candidate.demand(), form.due());
		}).toList();
	}

	/** Issues notices where no person does, in the name of the office. */
	void issue(DistrictId district, List<Candidate> candidates, LocalDate due) {
		Issuing issuing = new Issuing(district, Subject.SYSTEM, this.names.of(district));
		candidates.forEach((candidate) -> issuing.issue(candidate.source(), candidate.key(), candidate.month(),
				candidate.unit(), candidate.title(), candidate.demand(), due));
	}

	/**
	 * Answers for the unit.
	 * @throws Refusal not found; stale; conflict {@code supervision.not-waiting}
	 */
	@Transactional
	SupervisionNotice reply(Member official, NoticeId id, String text, ExpectedVersion seen) {
		official.require(Role.OFFICIAL);
		SupervisionNotice notice = this.notices.lock(official, id, seen);
		Instant now = now();
		return moved(official, notice.reply(new Answer(now, official.subject())), Step.Kind.REPLIED,
				SupervisionEvent.Kind.REPLIED, text.strip(), null, now);
	}

	/**
	 * Sends a reply back; another is due by a new day.
	 * @throws Refusal not found; stale; invalid; conflict {@code supervision.not-replied}
	 */
	@Transactional
	SupervisionNotice sendBack(Member office, NoticeId id, String reason, LocalDate due, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		SupervisionNotice notice = this.notices.lock(office, id, seen);
		requireDue(due, new ArrayList<>());
		Instant now = now();
		return moved(office, notice.sendBack(now, due), Step.Kind.SENT_BACK, SupervisionEvent.Kind.SENT_BACK,
				reason.strip(), due, now);
	}

	/**
	 * Finds that what was demanded is done.
	 * @throws Refusal not found; stale; conflict {@code supervision.not-replied} or, of
	 * who answered for the unit themselves, {@code supervision.own-reply}
	 */
	@Transactional
	SupervisionNotice close(Member office, NoticeId id, @Nullable String finding, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		SupervisionNotice notice = this.notices.lock(office, id, seen);
		SupervisionNotice closed = notice.close();
		Answer answer = notice.answer();
		if (answer != null && answer.by().equals(office.subject())) {
			throw Refusal.conflict("supervision.own-reply");
		}
		return moved(office, closed, Step.Kind.CLOSED, SupervisionEvent.Kind.CLOSED,
				(finding != null) ? finding.strip() : null, null, now());
	}

	/**
	 * Takes a notice back; its number stays its own.
	 * @throws Refusal not found; stale; conflict {@code supervision.done}
	 */
	@Transactional
	SupervisionNotice withdraw(Member office, NoticeId id, String reason, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		SupervisionNotice notice = this.notices.lock(office, id, seen);
		return moved(office, notice.withdraw(), Step.Kind.WITHDRAWN, SupervisionEvent.Kind.WITHDRAWN, reason.strip(),
				null, now());
	}

	private SupervisionNotice moved(Member member, SupervisionNotice notice, Step.Kind step,
			SupervisionEvent.Kind event, @Nullable String text, @Nullable LocalDate due, Instant at) {
		this.repository.update(member.district().asTenant(), notice);
		this.steps.add(member.district().asTenant(), notice.id(), step, at, member.subject(), text, due);
		this.events.publishEvent(SupervisionEvent.of(member, notice, event));
		return notice;
	}

	private void requireDue(LocalDate due, List<Fault> faults) {
		LocalDate today = ChinaTime.day(now());
		if (due.isBefore(today) || due.isAfter(today.plusDays(FURTHEST))) {
			faults.add(new Fault("/due", "supervision.due"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Numbers and stores notices of one moment. */
	private final class Issuing {

		private final DistrictId district;

		private final Subject by;

		private final String issuer;

		private final Instant now = now();

		private Issuing(DistrictId district, Subject by, String name) {
			this.district = district;
			this.by = by;
			this.issuer = name + ISSUER;
		}

		private SupervisionNotice issue(NoticeSource source, @Nullable String key, @Nullable YearMonth month,
				Addressee unit, String title, String demand, LocalDate due) {
			int year = ChinaTime.day(this.now).getYear();
			int number = Supervising.this.repository.next(this.district.asTenant(), year);
			SupervisionNotice notice = new SupervisionNotice(NoticeId.next(), unit, year, number, source, key, month,
					this.issuer, title, demand, NoticeState.ISSUED, this.now, this.now, due, null, 0, false, 1);
			Supervising.this.repository.insert(this.district.asTenant(), notice);
			Supervising.this.steps.add(this.district.asTenant(), notice.id(), Step.Kind.ISSUED, this.now, this.by, null,
					due);
			Supervising.this.events.publishEvent(new SupervisionEvent(this.district.asTenant(), this.district, this.by,
					notice.id(), unit.code(), SupervisionEvent.Kind.ISSUED));
			return notice;
		}

	}

}
