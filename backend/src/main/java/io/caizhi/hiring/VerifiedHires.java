package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.hiring.CountedHires.Place;
import io.caizhi.hiring.HireChangeRepository.Located;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single hires that count, outside of their return's round of submission and
 * verification: the version that counted is archived, the new one stands verified at
 * once, what was counted is taken out and counted anew, and the credit for the person
 * goes where it belongs. Nothing is booked into a closed month. Whoever calls has decided
 * that the change may be made, and publishes what the audit log keeps; months, return and
 * row are held and locked here, in this order.
 */
@Service
class VerifiedHires {

	private final AssessmentCalendar calendar;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final HireChangeRepository changes;

	private final CountedHires counted;

	private final Bookings bookings;

	private final Fingerprints fingerprints;

	private final Clock clock;

	VerifiedHires(AssessmentCalendar calendar, MonthlyReturnRepository returns, HireRepository hires,
			HireChangeRepository changes, CountedHires counted, Bookings bookings, Fingerprints fingerprints,
			Clock clock) {
		this.calendar = calendar;
		this.returns = returns;
		this.hires = hires;
		this.changes = changes;
		this.counted = counted;
		this.bookings = bookings;
		this.fingerprints = fingerprints;
		this.clock = clock;
	}

	/**
	 * Lets the hire say something else. A change of it that waits is given up.
	 * @param tenant the unit whose hire it is
	 * @param facts as validated
	 * @param author whose change it is
	 * @return the version of the hire afterwards
	 * @throws Refusal not found; stale, when the hire has changed; conflict
	 * {@code hire.not-verified}, when it does not count; invalid, when the person already
	 * stands in the return
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	int replace(TenantId tenant, DistrictId district, HireId hire, ExpectedVersion version, HireFacts facts,
			Subject author, VersionCause cause) {
		return change(tenant, district, hire, version, Set.of(YearMonth.from(facts.hiredOn())), cause, () -> {
			byte[] fingerprint = this.fingerprints.document(district, facts.document());
			try {
				this.hires.correct(tenant, new NewHire(hire, facts, fingerprint, false), author, version.value());
			}
			catch (DuplicateKeyException ex) {
				throw Refusal.invalid("/documentNumber", "document.already-in-return");
			}
		});
	}

	/**
	 * Lets the hire go: it is marked, and counts no more.
	 * @return the version of the hire afterwards
	 * @throws Refusal as {@link #replace}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	int remove(TenantId tenant, DistrictId district, HireId hire, ExpectedVersion version, Subject author,
			VersionCause cause) {
		return change(tenant, district, hire, version, Set.of(), cause,
				() -> this.changes.withdraw(tenant, hire, author, version.value()));
	}

	/**
	 * Lets the hire count as one whose degree was checked.
	 * @return the version of the hire afterwards
	 * @throws Refusal as {@link #replace}; conflict {@code degree.month-closed}, when the
	 * month it counts in has closed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	int checkDegree(TenantId tenant, DistrictId district, HireId hire, ExpectedVersion version) {
		Map<HireId, Booking> live = this.bookings.live(tenant, List.of(hire));
		live.values().forEach((booking) -> {
			if (this.calendar.hold(district, booking.month()).closed()) {
				throw Refusal.conflict("degree.month-closed");
			}
		});
		return change(tenant, district, hire, version, Set.of(), VersionCause.DEGREE_CHECK,
				() -> this.changes.checkDegree(tenant, hire, version.value()));
	}

	private int change(TenantId tenant, DistrictId district, HireId hire, ExpectedVersion version,
			Set<YearMonth> further, VersionCause cause, Runnable store) {
		Located located = this.changes.locate(tenant, hire).orElseThrow(Refusal::notFound);
		HeldMonths months = hold(tenant, district, hire, further);
		this.returns.lock(tenant, located.enterprise(), located.month()).orElseThrow(Refusal::notFound);
		this.hires.lock(tenant, List.of(hire));
		Hire current = this.hires.find(tenant, located.monthlyReturn(), hire).orElseThrow(Refusal::notFound);
		version.require(current.version());
		if (this.bookings.live(tenant, List.of(hire)).isEmpty()) {
			throw Refusal.conflict("hire.not-verified");
		}
		Instant now = this.clock.instant();
		this.hires.archive(tenant, hire, now);
		this.hires.reopen(tenant, hire);
		store.run();
		this.changes.submit(tenant, hire, cause);
		PendingHire row = this.hires.pending(tenant, hire).orElseThrow();
		this.counted.verify(new Place(tenant, district, located.enterprise(), now), List.of(row), months);
		return row.version() + 1;
	}

	private HeldMonths hold(TenantId tenant, DistrictId district, HireId hire, Set<YearMonth> further) {
		Set<YearMonth> months = new HashSet<>(further);
		months.addAll(this.counted.months(tenant, this.hires.pending(tenant, hire).stream().toList()));
		this.bookings.live(tenant, List.of(hire)).values().forEach((live) -> months.add(live.month()));
		return new HeldMonths(this.calendar, district, ChinaTime.month(this.clock.instant()), months);
	}

}
