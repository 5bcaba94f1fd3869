package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.WholeShares;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the office decides by which entries something counts that several claim. Locks are
 * taken as by a verification: entries, kind, months.
 */
@Service
class SplitDecisions {

	private static final WholeShares.Words WORDS = new WholeShares.Words("entry", "split.entry-unknown",
			"split.entry-twice");

	private final SplitRepository splits;

	private final EntryClaimRepository claims;

	private final EntryRepository entries;

	private final EntryBookings bookings;

	private final Kinds kinds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SplitDecisions(SplitRepository splits, EntryClaimRepository claims, EntryRepository entries, EntryBookings bookings,
			Kinds kinds, ApplicationEventPublisher events, Clock clock) {
		this.splits = splits;
		this.claims = claims;
		this.entries = entries;
		this.bookings = bookings;
		this.kinds = kinds;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives each entry of a case its share, and books what that changes.
	 * @throws Refusal not found; stale, when the case has moved since; invalid; conflict
	 * {@code split.resolved}, when one entry is left
	 */
	@Transactional(isolation = Isolation.READ_COMMITTED)
	void decide(Member office, SplitId id, List<WholeShares.Given<EntryId>> given, String reason,
			ExpectedVersion seen) {
		office.require(Role.OFFICE);
		if (PersonalNumber.standsIn(reason)) {
			throw Refusal.invalid("/reason", "text.personal-number");
		}
		DistrictScope scope = office.districtScope();
		SplitCase found = this.splits.find(scope, id).orElseThrow(Refusal::notFound);
		this.splits.members(scope, List.of(id))
			.getOrDefault(id, List.of())
			.stream()
			.sorted(Comparator.<SplitRepository.Member>comparingLong((one) -> one.unit().value())
				.thenComparing((one) -> one.entry().value()))
			.forEach((one) -> this.entries.lock(one.unit(), one.entry()));
		this.kinds.lock(scope.district(), found.kind());
		SplitCase locked = this.splits.lock(scope, id).orElseThrow(Refusal::notFound);
		seen.require(locked.version());
		List<EntryClaim> among = this.claims.held(scope.district().asTenant(), id);
		if (among.size() < 2) {
			throw Refusal.conflict("split.resolved");
		}
		Map<EntryId, BigDecimal> shares = WholeShares.of(given, among.stream().map(EntryClaim::entry).toList(), WORDS);
		for (EntryClaim claim : among) {
			BigDecimal share = Objects.requireNonNull(shares.get(claim.entry()));
			if (share.compareTo(claim.share()) != 0) {
				this.bookings.share(claim.unit(), scope.district(), claim, share);
				this.claims.put(claim.unit(), scope.district(), claim.in(id, share));
			}
		}
		Instant now = this.clock.instant();
		this.splits.insert(scope, id,
				new SplitRepository.Decision(Identifiers.next(), now, office.subject(), reason.strip(), shares), among);
		this.splits.update(scope, locked.moved(SplitState.DECIDED));
		this.events.publishEvent(new SplitEvent.Decided(office.district(), office.subject(), id,
				among.stream()
					.map((claim) -> claim.entry() + "=" + shares.get(claim.entry()))
					.collect(Collectors.joining(", ")),
				reason.strip()));
	}

}
