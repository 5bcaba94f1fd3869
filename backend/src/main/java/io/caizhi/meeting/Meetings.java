package io.caizhi.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.meeting.Meeting.Packed;
import io.caizhi.scoring.inventory.PublishedInventories;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a meeting comes about: planned by the office, its pack put together, ended. */
@Service
class Meetings {

	/** Days from now within which a meeting is planned. */
	private static final int FURTHEST = 366;

	private final MeetingRepository repository;

	private final ActionItemRepository items;

	private final Packing packing;

	private final PublishedInventories inventories;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Meetings(MeetingRepository repository, ActionItemRepository items, Packing packing,
			PublishedInventories inventories, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.items = items;
		this.packing = packing;
		this.inventories = inventories;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws Refusal not found, without such an inventory; invalid; conflict
	 * {@code inventory.not-published}
	 */
	@Transactional
	Meeting plan(Member office, MeetingForm form) {
		check(office, form);
		Meeting planned = new Meeting(MeetingId.next(), form.kind(), form.title().strip(), form.heldOn(),
				form.place().strip(), form.inventory(), form.agenda().stream().map(String::strip).toList(),
				form.speaking(), null, null, 1);
		this.repository.insert(office.tenant(), planned);
		return told(office, planned, MeetingEvent.Kind.PLANNED);
	}

	/**
	 * Plans it anew; its pack is to be put together again.
	 * @throws Refusal not found; stale; invalid; conflict {@code meeting.held},
	 * {@code inventory.not-published}
	 */
	@Transactional
	Meeting revise(Member office, MeetingId id, MeetingForm form, ExpectedVersion seen) {
		Meeting current = toMove(office, id, seen);
		check(office, form);
		return stored(office, current.revise(form), MeetingEvent.Kind.REVISED);
	}

	/**
	 * Drops it with what was decided so far.
	 * @throws Refusal not found; stale; conflict {@code meeting.held}
	 */
	@Transactional
	void drop(Member office, MeetingId id, ExpectedVersion seen) {
		Meeting current = toMove(office, id, seen);
		current.requirePlanned();
		this.items.deleteAll(office.tenant(), id);
		this.repository.delete(office.tenant(), current);
		told(office, current, MeetingEvent.Kind.DROPPED);
	}

	/**
	 * Puts its pack together, of what is known now.
	 * @throws Refusal not found; stale; conflict {@code meeting.held},
	 * {@code inventory.not-published}
	 */
	@Transactional
	Meeting pack(Member office, MeetingId id, ExpectedVersion seen) {
		Meeting current = toMove(office, id, seen);
		current.requirePlanned();
		byte[] bytes = this.packing.of(office, current).bytes();
		return stored(office, current.pack(new Packed(bytes, Pack.digest(bytes), now())), MeetingEvent.Kind.PACKED);
	}

	/**
	 * Declares it over: pack and decisions stay, units see what is theirs.
	 * @throws Refusal not found; stale; conflict, as {@link Meeting#end}
	 */
	@Transactional
	Meeting end(Member office, MeetingId id, ExpectedVersion seen) {
		Instant now = now();
		return stored(office, toMove(office, id, seen).end(now, ChinaTime.day(now)), MeetingEvent.Kind.ENDED);
	}

	private Meeting toMove(Member office, MeetingId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Meeting current = this.repository.lock(office.tenant(), id).orElseThrow(Refusal::notFound);
		seen.require(current.version());
		return current;
	}

	private void check(Member office, MeetingForm form) {
		office.require(Role.OFFICE);
		LocalDate today = ChinaTime.day(now());
		if (Math.abs(ChronoUnit.DAYS.between(today, form.heldOn())) > FURTHEST) {
			throw Refusal.invalid("/heldOn", "meeting.day");
		}
		this.inventories.of(office, form.inventory());
	}

	private Meeting stored(Member office, Meeting meeting, MeetingEvent.Kind kind) {
		this.repository.update(office.tenant(), meeting);
		return told(office, meeting, kind);
	}

	private Meeting told(Member office, Meeting meeting, MeetingEvent.Kind kind) {
		this.events.publishEvent(MeetingEvent.of(office, meeting, kind));
		return meeting;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
