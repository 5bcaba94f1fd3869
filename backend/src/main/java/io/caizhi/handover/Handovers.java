package io.caizhi.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.caizhi.handover.Handover.Party;
import io.caizhi.handover.Handover.Where;
import io.caizhi.handover.Handover.Withdrawal;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.supervision.ContactHandover;
import io.caizhi.tenancy.Colleague;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of hand-overs: begun by anybody of the unit or the office, written and
 * signed by who leaves, signed by who follows.
 */
@Service
class Handovers {

	/** Days before and after now within which work changes hands. */
	private static final int FURTHEST = 366;

	private final HandoverRepository repository;

	private final VisibleHandovers handovers;

	private final Gathering gathering;

	private final ContactHandover contacts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Handovers(HandoverRepository repository, VisibleHandovers handovers, Gathering gathering, ContactHandover contacts,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.handovers = handovers;
		this.gathering = gathering;
		this.contacts = contacts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Names the two.
	 * @throws Refusal not found, without such a unit; invalid; conflict
	 * {@code handover.open}
	 */
	@Transactional
	Handover start(Member member, HandoverForm form) {
		Where where = this.handovers.where(member, form.unit());
		List<Colleague> known = this.handovers.colleagues(member, where.id());
		Optional<Colleague> leaver = known.stream().filter((one) -> one.id().equals(form.leaver())).findFirst();
		Optional<Colleague> follower = active(known, form.follower());
		List<Fault> faults = new ArrayList<>();
		if (leaver.isEmpty()) {
			faults.add(new Fault("/leaver", "handover.leaver"));
		}
		if (follower.isEmpty()) {
			faults.add(new Fault("/follower", "handover.follower"));
		}
		if (leaver.isPresent() && follower.isPresent() && samePerson(leaver.get(), follower.get())) {
			faults.add(new Fault("/follower", "handover.same-person"));
		}
		checkDay(form.on(), faults);
		Handover begun = new Handover(HandoverId.next(), where, party(leaver.orElseThrow()),
				party(follower.orElseThrow()), member.subject(), now(), form.on(), Words.NONE, HandoverState.DRAFT,
				null, null, null, 1);
		this.repository.insert(where.id(), member.district(), begun);
		return told(member, begun, HandoverEvent.Kind.STARTED);
	}

	/**
	 * Writes what the system cannot know.
	 * @throws Refusal not found; stale; invalid; conflict {@code handover.not-in-draft}
	 * or, as {@link #hand}, of who may not sign
	 */
	@Transactional
	Handover write(Member member, HandoverId id, LocalDate on, Words words, ExpectedVersion seen) {
		Handover handover = this.handovers.lock(member, id, seen);
		requireLeaver(member, handover);
		checkDay(on, new ArrayList<>());
		return stored(member, handover.write(on, words.stripped()), HandoverEvent.Kind.WRITTEN);
	}

	/**
	 * Signs as who leaves, or in the place of who has left.
	 * @param seenContent digest of the content that the signer has read
	 * @param reason why in the place of another
	 * @throws Refusal not found; stale; invalid, without a reason where one is needed;
	 * conflict as {@link Handover#hand}, {@code handover.not-yours},
	 * {@code handover.leaver-present}, {@code handover.follower-gone},
	 * {@code handover.moved-on}
	 */
	@Transactional
	Handover hand(Member member, HandoverId id, String seenContent, @Nullable String reason, ExpectedVersion seen) {
		Handover handover = this.handovers.lock(member, id, seen);
		boolean inPlace = requireLeaver(member, handover);
		if (inPlace && reason == null) {
			throw Refusal.invalid("/reason", "required");
		}
		Signature signed = sign(member, handover, seenContent, (inPlace && reason != null) ? reason.strip() : null);
		return stored(member, handover.hand(signed), HandoverEvent.Kind.HANDED_OVER);
	}

	/**
	 * Signs as who follows; nothing changes any more.
	 * @throws Refusal not found; stale; conflict as {@link Handover#take} and
	 * {@code handover.moved-on}, when what is taken over is not what was read
	 */
	@Transactional
	Handover take(Member member, HandoverId id, String seenContent, ExpectedVersion seen) {
		Handover handover = this.handovers.lock(member, id, seen);
		return stored(member, handover.take(sign(member, handover, seenContent, null)), HandoverEvent.Kind.TAKEN_OVER);
	}

	/**
	 * Gives it up.
	 * @throws Refusal not found; stale; conflict {@code handover.done} or, of who has no
	 * part in it, {@code handover.no-part}
	 */
	@Transactional
	Handover withdraw(Member member, HandoverId id, String reason, ExpectedVersion seen) {
		Handover handover = this.handovers.lock(member, id, seen);
		if (!hasPart(member, handover)) {
			throw Refusal.conflict("handover.no-part");
		}
		return stored(member,
				handover.withdraw(new Withdrawal(now(), member.subject(), this.handovers.name(member), reason.strip())),
				HandoverEvent.Kind.WITHDRAWN);
	}

	/**
	 * Names who follows wherever the unit's contacts for supervision name who left.
	 * @throws Refusal not found; stale; conflict {@code handover.not-taken-over},
	 * {@code handover.not-named}
	 */
	@Transactional
	Handover moveContacts(Member official, HandoverId id) {
		official.require(Role.OFFICIAL);
		Handover handover = this.handovers.find(official, id);
		if (handover.state() != HandoverState.TAKEN_OVER) {
			throw Refusal.conflict("handover.not-taken-over");
		}
		if (this.contacts.replace(official, handover.leaver().name(), handover.follower().name()) == 0) {
			throw Refusal.conflict("handover.not-named");
		}
		return handover;
	}

	/** Whether a member may give it up: the two, who began it, and the office. */
	static boolean hasPart(Member member, Handover handover) {
		return member.is(Role.OFFICE) || handover.leaver().is(member.subject())
				|| handover.follower().is(member.subject()) || handover.startedBy().equals(member.subject());
	}

	/**
	 * @return whether the member acts in the place of who has left
	 */
	private boolean requireLeaver(Member member, Handover handover) {
		boolean gone = this.handovers.gone(member, handover);
		if (handover.leaver().is(member.subject()) && !gone) {
			return false;
		}
		if (!member.is(Role.OFFICE)) {
			throw Refusal.conflict("handover.not-yours");
		}
		if (!gone) {
			throw Refusal.conflict("handover.leaver-present");
		}
		return true;
	}

	private Signature sign(Member member, Handover handover, String seenContent, @Nullable String reason) {
		Content content = this.gathering.of(handover, VisibleHandovers.role(member, handover.where().id()))
			.orElseThrow(() -> Refusal.conflict("handover.follower-gone"));
		if (!content.digest().equals(seenContent)) {
			throw Refusal.conflict("handover.moved-on");
		}
		return Signature.under(
				new Snapshot(handover.where().name(), handover.leaver().name(), handover.follower().name(),
						handover.on(), handover.words(), content),
				now(), member.subject(), this.handovers.name(member), reason);
	}

	private void checkDay(LocalDate on, List<Fault> faults) {
		LocalDate today = ChinaTime.day(now());
		if (on.isBefore(today.minusDays(FURTHEST)) || on.isAfter(today.plusDays(FURTHEST))) {
			faults.add(new Fault("/on", "handover.day"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

	private static Optional<Colleague> active(List<Colleague> known, MemberId id) {
		return known.stream().filter((one) -> one.id().equals(id) && one.active() && one.subject() != null).findFirst();
	}

	private static boolean samePerson(Colleague one, Colleague other) {
		return one.id().equals(other.id()) || (one.subject() != null && one.subject().equals(other.subject()));
	}

	private static Party party(Colleague colleague) {
		return new Party(colleague.id(), colleague.subject(), colleague.name());
	}

	private Handover stored(Member member, Handover handover, HandoverEvent.Kind kind) {
		this.repository.update(handover.where().id(), handover);
		return told(member, handover, kind);
	}

	private Handover told(Member member, Handover handover, HandoverEvent.Kind kind) {
		this.events.publishEvent(HandoverEvent.of(member, handover, kind));
		return handover;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
