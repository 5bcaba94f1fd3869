package io.caizhi.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.meeting.ActionItem.Owner;
import io.caizhi.meeting.ActionItem.Report;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of decisions: written down while people are still in the room, each with
 * owner and day; carried out by units, found done by the office.
 */
@Service
class ActionItems {

	/** Days from now within which a decision is to be carried out. */
	private static final int FURTHEST = 732;

	private final MeetingRepository meetings;

	private final ActionItemRepository repository;

	private final Units units;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ActionItems(MeetingRepository meetings, ActionItemRepository repository, Units units,
			ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.repository = repository;
		this.units = units;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes a decision down.
	 * @throws Refusal not found; invalid; conflict {@code meeting.held}
	 */
	@Transactional
	ActionItem decide(Member office, MeetingId id, ItemForm form) {
		office.require(Role.OFFICE);
		Meeting meeting = this.meetings.lock(office.tenant(), id).orElseThrow(Refusal::notFound);
		meeting.requirePlanned();
		Optional<Unit> owner = this.units.all(office.districtScope())
			.stream()
			.filter((unit) -> unit.status() == TenantStatus.ACTIVE && unit.code().equals(form.owner()))
			.findFirst();
		List<Fault> faults = new ArrayList<>();
		if (owner.isEmpty()) {
			faults.add(new Fault("/owner", "meeting.unit"));
		}
		LocalDate today = ChinaTime.day(now());
		if (form.due().isBefore(today) || form.due().isAfter(today.plusDays(FURTHEST))) {
			faults.add(new Fault("/due", "meeting.due"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		Unit unit = owner.orElseThrow();
		ActionItem item = new ActionItem(ActionItemId.next(), id, this.repository.next(office.tenant(), id),
				new Owner(unit.id(), unit.code(), unit.name(), (form.person() != null) ? form.person().strip() : null),
				form.decision().strip(), form.due(), ItemState.OPEN, null, null, 1);
		this.repository.insert(office.tenant(), item);
		return told(office, item, ActionItemEvent.Kind.DECIDED);
	}

	/**
	 * Takes a decision out again, while the meeting is not over.
	 * @throws Refusal not found; stale; conflict {@code meeting.held}
	 */
	@Transactional
	void remove(Member office, MeetingId meeting, ActionItemId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		this.meetings.lock(office.tenant(), meeting).orElseThrow(Refusal::notFound).requirePlanned();
		ActionItem item = this.repository.lock(office.tenant(), id)
			.filter((found) -> found.meeting().equals(meeting))
			.orElseThrow(Refusal::notFound);
		seen.require(item.version());
		this.repository.delete(office.tenant(), item);
		told(office, item, ActionItemEvent.Kind.REMOVED);
	}

	/**
	 * Says for the unit that it is done.
	 * @throws Refusal not found; stale; conflict {@code meeting.item-not-open}
	 */
	@Transactional
	ActionItem report(Member official, ActionItemId id, String text, ExpectedVersion seen) {
		official.require(Role.OFFICIAL);
		ActionItem item = left(official.district().asTenant(), id, seen,
				(found) -> found.owner().id().equals(official.tenant()));
		Report report = new Report(now(), official.subject(), text.strip());
		ActionItem reported = item.report(report);
		this.repository.update(official.district().asTenant(), reported);
		this.repository.keepReport(official.district().asTenant(), reported, report.at());
		return told(official, reported, ActionItemEvent.Kind.REPORTED);
	}

	/**
	 * Finds that it is done, or asks for more.
	 * @throws Refusal not found; stale; invalid, when more is asked for without words;
	 * conflict, as {@link ActionItem#decide}
	 */
	@Transactional
	ActionItem find(Member office, ActionItemId id, boolean done, @Nullable String words, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		ActionItem item = left(office.tenant(), id, seen, (found) -> true);
		if (!done && words == null) {
			throw Refusal.invalid("/comment", "required");
		}
		ActionItem decided = item.decide(done, (words != null) ? words.strip() : null, office.subject());
		this.repository.update(office.tenant(), decided);
		return told(office, decided, done ? ActionItemEvent.Kind.DONE : ActionItemEvent.Kind.SENT_BACK);
	}

	/** One of a meeting that is over. */
	private ActionItem left(TenantId district, ActionItemId id, ExpectedVersion seen, Predicate<ActionItem> visible) {
		ActionItem item = this.repository.lock(district, id).filter(visible).orElseThrow(Refusal::notFound);
		if (this.meetings.find(district, item.meeting()).orElseThrow().state() != MeetingState.HELD) {
			throw Refusal.notFound();
		}
		seen.require(item.version());
		return item;
	}

	private ActionItem told(Member member, ActionItem item, ActionItemEvent.Kind kind) {
		this.events.publishEvent(ActionItemEvent.of(member, item, kind));
		return item;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
