package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.ledger.ClaimMarks.Marks;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.plan.AssessmentYears;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds, in the very transaction that verifies an entry, that others claim the same in
 * the assessment year, and opens a case for the office. Until it decides the entry
 * verified first counts, as it is with hires (product §4.5). Whoever changes claims of a
 * kind holds the kind, so that two verified at once find each other; for that they must
 * read what is committed, and not what was when they began.
 */
@Component
class EntryClaims {

	private static final BigDecimal WHOLE = new BigDecimal("1.00");

	private static final BigDecimal NONE = new BigDecimal("0.00");

	private final EntryClaimRepository claims;

	private final SplitRepository splits;

	private final ClaimMarks marks;

	private final EntryBookings bookings;

	private final Kinds kinds;

	private final AssessmentYears years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EntryClaims(EntryClaimRepository claims, SplitRepository splits, ClaimMarks marks, EntryBookings bookings,
			Kinds kinds, AssessmentYears years, ApplicationEventPublisher events, Clock clock) {
		this.claims = claims;
		this.splits = splits;
		this.marks = marks;
		this.bookings = bookings;
		this.kinds = kinds;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/** Claims what a verified entry says, and counts the entry by its share of that. */
	void verified(DistrictId district, Subject decider, Entry verified) {
		EntryKind kind = this.kinds.version(district, verified.kind(), verified.kindVersion());
		Optional<Marks> said = this.marks.of(district, kind, verified.values());
		this.kinds.lock(district, verified.kind());
		Optional<EntryClaim> before = this.claims.find(verified.unit(), verified.id());
		Optional<EntryClaim> claim = said.map((mark) -> claim(district, verified, mark));
		if (before.isPresent() && claim.filter((now) -> now.sameAs(before.get())).isPresent()) {
			EntryClaim kept = claim.get().in(before.get().split(), before.get().share());
			this.claims.put(verified.unit(), district, at(kept, before.get()));
			this.bookings.count(district, verified, kept.share());
			return;
		}
		before.ifPresent((old) -> release(district, old));
		BigDecimal share = claim.map((now) -> join(district, decider, now)).orElse(WHOLE);
		this.bookings.count(district, verified, share);
	}

	/** An entry counts no more, and claims nothing. */
	void ended(DistrictId district, Entry ended) {
		this.kinds.lock(district, ended.kind());
		this.bookings.end(district, ended);
		this.claims.find(ended.unit(), ended.id()).ifPresent((claim) -> release(district, claim));
	}

	private EntryClaim claim(DistrictId district, Entry verified, Marks mark) {
		return new EntryClaim(verified.unit(), verified.id(), verified.version(), verified.kind(),
				this.years.held(district).of(YearMonth.from(Objects.requireNonNull(verified.dated()))),
				Objects.requireNonNull(verified.dated()), mark.document(), mark.name(), null, WHOLE,
				this.clock.instant());
	}

	/** What was verified first stays so when it is verified anew. */
	private static EntryClaim at(EntryClaim claim, EntryClaim before) {
		return new EntryClaim(claim.unit(), claim.entry(), claim.version(), claim.kind(), claim.year(), claim.dated(),
				claim.document(), claim.name(), claim.split(), claim.share(), before.claimedAt());
	}

	private BigDecimal join(DistrictId district, Subject decider, EntryClaim claim) {
		List<EntryClaim> alike = this.claims.alike(district.asTenant(), claim);
		if (alike.isEmpty()) {
			this.claims.put(claim.unit(), district, claim);
			return WHOLE;
		}
		EntryClaim first = alike.getFirst();
		SplitId id = first.split();
		if (id == null) {
			id = opened(district, decider, claim);
			this.claims.put(first.unit(), district, first.in(id, first.share()));
		}
		this.claims.put(claim.unit(), district, claim.in(id, NONE));
		this.splits.touch(district.asTenant(), id, SplitState.OPEN);
		return NONE;
	}

	private SplitId opened(DistrictId district, Subject decider, EntryClaim claim) {
		SplitCase opened = new SplitCase(SplitId.next(), claim.kind(), claim.year(), SplitState.OPEN,
				this.clock.instant(), 1);
		this.splits.insert(district.asTenant(), opened);
		this.events.publishEvent(new SplitEvent.Opened(district, decider, opened.id(), claim.kind().value()));
		return opened.id();
	}

	/** What an entry had goes to the one verified first among the others. */
	private void release(DistrictId district, EntryClaim claim) {
		this.claims.delete(claim.unit(), claim.entry());
		SplitId id = claim.split();
		if (id == null) {
			return;
		}
		List<EntryClaim> others = this.claims.held(district.asTenant(), id);
		if (!others.isEmpty() && claim.share().signum() > 0) {
			EntryClaim heir = others.getFirst();
			BigDecimal share = heir.share().add(claim.share());
			this.bookings.share(heir.unit(), district, heir, share);
			this.claims.put(heir.unit(), district, heir.in(id, share));
		}
		this.splits.touch(district.asTenant(), id, (others.size() > 1) ? SplitState.OPEN : SplitState.RESOLVED);
	}

}
