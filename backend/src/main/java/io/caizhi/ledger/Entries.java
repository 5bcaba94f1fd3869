package io.caizhi.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.ledger.EntryEvent.What;
import io.caizhi.ledger.EntryValidation.Outcome;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of ledger entries: an official writes and hands in those of the own unit,
 * another official of it or the office verifies them or sends them back. Nobody verifies
 * what they themselves reported.
 */
@Service
public class Entries {

	private final EntryRepository repository;

	private final EntryClaims claims;

	private final Kinds kinds;

	private final EntryPlaces places;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Entries(EntryRepository repository, EntryClaims claims, Kinds kinds, EntryPlaces places,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.claims = claims;
		this.kinds = kinds;
		this.places = places;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins an entry as a draft.
	 * @throws Refusal not found, without such a kind; invalid; conflict
	 * {@code ledger.kind-retired}
	 */
	@Transactional
	Entry begin(Member official, KindCode code, Map<String, @Nullable ValueForm> forms) {
		official.require(Role.OFFICIAL);
		EntryKind kind = this.kinds.newest(official.district(), code);
		if (kind.content().retired()) {
			throw Refusal.conflict("ledger.kind-retired");
		}
		Entry begun = Entry.begun(EntryId.next(), official.tenant(), kind,
				checked(official, kind, forms, EntryValues.NONE, null));
		this.repository.insert(official.tenant(), official.district(), begun);
		return kept(official, begun, What.BEGUN, EntryBurden.written(EntryValues.NONE, begun.values()));
	}

	/**
	 * Writes an entry anew, as a draft. What was verified counts until this is.
	 * @throws Refusal not found; stale; invalid; conflict {@code ledger.in-verification},
	 * {@code ledger.given-up}
	 */
	@Transactional
	Entry write(Member official, EntryId id, Map<String, @Nullable ValueForm> forms, ExpectedVersion seen) {
		Entry before = own(official, id, seen);
		EntryKind kind = this.kinds.newest(official.district(), before.kind());
		Entry written = before.write(kind, checked(official, kind, forms, before.values(), id));
		return moved(official, written, What.WRITTEN, EntryBurden.written(before.values(), written.values()));
	}

	/**
	 * Hands an entry in, complete by the version of the kind that it is written in.
	 * @throws Refusal not found; stale; invalid; conflict {@code ledger.not-in-draft}
	 */
	@Transactional
	Entry submit(Member official, EntryId id, ExpectedVersion seen) {
		Entry before = own(official, id, seen);
		Entry submitted = before.submit();
		EntryKind kind = this.kinds.version(official.district(), before.kind(), before.kindVersion());
		require(EntryValidation
			.check(kind, before.values().forms(), EntryValues.NONE, true, this.places.around(official, id), "/values")
			.faults());
		return moved(official, submitted, What.SUBMITTED);
	}

	/**
	 * Verifies an entry, or sends it back.
	 * @param comment why it is sent back; absent where it is verified
	 * @throws Refusal not found; stale; invalid; conflict {@code ledger.not-submitted},
	 * {@code ledger.own-report}
	 */
	@Transactional(isolation = Isolation.READ_COMMITTED)
	Entry decide(Member decider, EntryId id, boolean right, @Nullable String comment, ExpectedVersion seen) {
		Entry before = decidable(decider, id, seen);
		if (!right) {
			return moved(decider, before.sendBack(words(comment)), What.SENT_BACK);
		}
		Entry verified = before.verify();
		requireReportedByAnother(decider, before);
		Entry stored = moved(decider, verified, What.VERIFIED);
		this.claims.verified(decider.district(), decider.subject(), stored);
		return stored;
	}

	/**
	 * Gives an entry up: an official one that was never verified, the office any.
	 * @throws Refusal not found; stale; invalid; conflict {@code ledger.in-verification},
	 * {@code ledger.given-up}, {@code ledger.verified-once}
	 */
	@Transactional(isolation = Isolation.READ_COMMITTED)
	Entry withdraw(Member member, EntryId id, String comment, ExpectedVersion seen) {
		Entry before = decidable(member, id, seen);
		Entry withdrawn = before.withdraw(words(comment));
		if (before.verified() != null) {
			if (!member.is(Role.OFFICE)) {
				throw Refusal.conflict("ledger.verified-once");
			}
			this.claims.ended(member.district(), before);
		}
		return moved(member, withdrawn, What.WITHDRAWN);
	}

	private Entry own(Member official, EntryId id, ExpectedVersion seen) {
		official.require(Role.OFFICIAL);
		return seen(this.repository.lock(official.tenant(), id), seen);
	}

	private Entry decidable(Member member, EntryId id, ExpectedVersion seen) {
		member.require(Role.OFFICIAL, Role.OFFICE);
		if (!member.is(Role.OFFICE)) {
			return seen(this.repository.lock(member.tenant(), id), seen);
		}
		return seen(this.repository.find(member.districtScope(), id)
			.flatMap((entry) -> this.repository.lock(entry.unit(), id)), seen);
	}

	private static Entry seen(Optional<Entry> found, ExpectedVersion seen) {
		Entry entry = found.orElseThrow(Refusal::notFound);
		seen.require(entry.version());
		return entry;
	}

	private void requireReportedByAnother(Member decider, Entry entry) {
		int since = (entry.verified() != null) ? entry.verified() : 0;
		if (this.repository.reportedBy(entry.unit(), entry.id(), since, decider.subject())) {
			throw Refusal.conflict("ledger.own-report");
		}
	}

	private EntryValues checked(Member official, EntryKind kind, Map<String, @Nullable ValueForm> forms,
			EntryValues before, @Nullable EntryId self) {
		Outcome outcome = EntryValidation.check(kind, forms, before, false, this.places.around(official, self),
				"/values");
		require(outcome.faults());
		return outcome.values();
	}

	private Entry moved(Member member, Entry moved, What what) {
		return moved(member, moved, what, Burden.NONE);
	}

	private Entry moved(Member member, Entry moved, What what, Burden cost) {
		this.repository.update(moved.unit(), moved);
		return kept(member, moved, what, cost);
	}

	private Entry kept(Member member, Entry entry, What what, Burden cost) {
		this.repository.keep(entry.unit(), entry.id(), this.clock.instant(), member.subject(), cost);
		this.events.publishEvent(new EntryEvent(entry.unit(), member.district(), member.subject(), entry.id(),
				entry.kind().value(), what, entry.version()));
		return entry;
	}

	private static String words(@Nullable String comment) {
		if (comment == null || comment.isBlank()) {
			throw Refusal.invalid("/comment", "ledger.comment");
		}
		if (PersonalNumber.standsIn(comment)) {
			throw Refusal.invalid("/comment", "text.personal-number");
		}
		return comment.strip();
	}

	private static void require(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

}
