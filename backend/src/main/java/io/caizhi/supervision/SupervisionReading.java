package io.caizhi.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.document.Papers;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.WorkCalendars;
import io.caizhi.plan.WorkingDays;
import io.caizhi.supervision.SupervisionView.Detail;
import io.caizhi.supervision.SupervisionView.FileView;
import io.caizhi.supervision.SupervisionView.RungView;
import io.caizhi.supervision.SupervisionView.StepView;
import io.caizhi.supervision.SupervisionView.UnitOfNotice;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows notices: to the office all, to leaders all without what may name people, to an
 * official those of the own unit.
 */
@Service
class SupervisionReading {

	private final SupervisionRepository repository;

	private final VisibleNotices notices;

	private final StepRepository steps;

	private final ContactsRepository contacts;

	private final NoticeFiles files;

	private final WorkCalendars calendars;

	private final SupervisionRuleBook rules;

	private final Papers papers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupervisionReading(SupervisionRepository repository, VisibleNotices notices, StepRepository steps,
			ContactsRepository contacts, NoticeFiles files, WorkCalendars calendars, SupervisionRuleBook rules,
			Papers papers, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.notices = notices;
		this.steps = steps;
		this.contacts = contacts;
		this.files = files;
		this.calendars = calendars;
		this.rules = rules;
		this.papers = papers;
		this.events = events;
		this.clock = clock;
	}

	/** Those numbered in a year, the newest first. */
	@Transactional(readOnly = true)
	List<SupervisionView> ofYear(Member member, int year) {
		member.require(Role.OFFICIAL, Role.LEADER, Role.OFFICE);
		return views(member, this.repository.ofYear(member.district().asTenant(), year,
				member.is(Role.OFFICIAL) ? member.tenant() : null));
	}

	/** Some, as the member sees them. */
	List<SupervisionView> views(Member member, List<SupervisionNotice> some) {
		Instant now = this.clock.instant();
		WorkingDays days = days(member, some, now);
		SupervisionRules current = this.rules.in(member.district());
		return some.stream().map((notice) -> view(member, notice, days, current, now)).toList();
	}

	/**
	 * @throws Refusal not found, when there is none, or none to see
	 */
	@Transactional(readOnly = true)
	Detail one(Member member, NoticeId id) {
		SupervisionNotice notice = this.notices.find(member, id);
		Instant now = this.clock.instant();
		WorkingDays days = days(member, List.of(notice), now);
		SupervisionRules current = this.rules.in(member.district());
		boolean persons = !member.is(Role.LEADER) || member.is(Role.OFFICE);
		return new Detail(view(member, notice, days, current, now), notice.issuer(), notice.demand(),
				this.steps.of(member.district().asTenant(), id)
					.stream()
					.map((step) -> new StepView(step.kind(), step.at(), persons ? step.text() : null, step.due()))
					.toList(),
				(notice.state() == NoticeState.ISSUED) ? ladder(member, notice, days, current, now, persons)
						: List.of(),
				this.files.of(member, notice)
					.stream()
					.map((file) -> FileView.of(file,
							member.is(Role.OFFICIAL) && notice.state() == NoticeState.ISSUED
									&& file.round() == notice.returned()))
					.toList(),
				this.papers.printable());
	}

	/**
	 * The notice as it was issued, as a file; the taking is recorded before anybody has
	 * it.
	 * @throws Refusal not found; conflict, as {@link Papers#write}
	 */
	@Transactional
	GivenFile file(Member member, NoticeId id, Papers.Format format) {
		SupervisionNotice notice = this.notices.find(member, id);
		LocalDate due = Objects.requireNonNull(this.steps.of(member.district().asTenant(), id).getFirst().due(),
				"a notice has a deadline");
		GivenFile file = this.papers.file(NoticePaper.of(notice, due), notice.cited() + NoticePaper.title(notice),
				format);
		this.events.publishEvent(SupervisionEvent.of(member, notice, SupervisionEvent.Kind.TAKEN));
		return file;
	}

	/** The deadline that a notice of now usually gets. */
	LocalDate usualDue(Member office) {
		LocalDate today = ChinaTime.day(this.clock.instant());
		return this.calendars.around(office.district(), List.of(today))
			.after(today, this.rules.in(office.district()).answerDays());
	}

	private List<RungView> ladder(Member member, SupervisionNotice notice, WorkingDays days, SupervisionRules current,
			Instant now, boolean persons) {
		TenantId district = member.district().asTenant();
		Ladder ladder = new Ladder(notice.since(), notice.due(), days, current);
		Map<Rung, Instant> told = this.steps.told(district, notice.id(), notice.due());
		Contacts named = persons ? this.contacts.find(notice.unit().id())
			.map(ContactsRepository.Versioned::contacts)
			.orElse(Contacts.NONE) : Contacts.NONE;
		return Arrays.stream(Rung.values())
			.map((rung) -> new RungView(rung, ladder.from(rung), !ladder.from(rung).isAfter(now), told.get(rung),
					named.on(rung).map(Contacts.Contact::name).orElse(null),
					named.on(rung).map(Contacts.Contact::office).orElse(null)))
			.toList();
	}

	private SupervisionView view(Member member, SupervisionNotice notice, WorkingDays days, SupervisionRules current,
			Instant now) {
		boolean waits = notice.state() == NoticeState.ISSUED;
		return new SupervisionView(notice.id(), notice.cited(),
				new UnitOfNotice(notice.unit().code(), notice.unit().name()), notice.source(), notice.month(),
				notice.title(), notice.state(), notice.issuedAt(), notice.due(),
				waits ? days.left(ChinaTime.day(now), notice.due()) : null, notice.overdue(now), notice.late(),
				notice.returned(),
				waits ? new Ladder(notice.since(), notice.due(), days, current).at(now).orElse(null) : null,
				notice.version(), actions(member, notice));
	}

	private static List<String> actions(Member member, SupervisionNotice notice) {
		List<String> actions = new ArrayList<>();
		if (member.is(Role.OFFICIAL) && notice.state() == NoticeState.ISSUED) {
			actions.add("reply");
		}
		if (member.is(Role.OFFICE) && notice.state() == NoticeState.REPLIED) {
			actions.addAll(List.of("close", "return"));
		}
		if (member.is(Role.OFFICE) && !notice.state().done()) {
			actions.add("withdraw");
		}
		return actions;
	}

	private WorkingDays days(Member member, List<SupervisionNotice> notices, Instant now) {
		List<LocalDate> days = new ArrayList<>(List.of(ChinaTime.day(now)));
		notices.forEach((notice) -> days.addAll(List.of(notice.due(), ChinaTime.day(notice.since()))));
		return this.calendars.around(member.district(), days);
	}

}
