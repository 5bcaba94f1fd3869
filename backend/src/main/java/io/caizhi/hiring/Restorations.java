package io.caizhi.hiring;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HireValidation.Faulty;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.hiring.HireVersionRepository.Version;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.Member;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a row that was changed after it was verified back to what was verified 恢复. Nobody
 * has decided on the change, so the verified version has counted all the while: the row
 * stands verified again at once, no figure moves, and the unit has nothing to decide.
 */
@Service
class Restorations {

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final HireVersionRepository versions;

	private final HireChangeRepository changes;

	private final BookingRepository bookings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Restorations(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturnRepository returns,
			HireRepository hires, HireVersionRepository versions, HireChangeRepository changes,
			BookingRepository bookings, ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.returns = returns;
		this.hires = hires;
		this.versions = versions;
		this.changes = changes;
		this.bookings = bookings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws Refusal not found; stale; conflict, when the month is not open, when it is
	 * not the enterprise's turn, or {@code hire.not-changed}; invalid, when the row could
	 * not be entered any more as it was verified
	 */
	@Transactional
	void restore(Member member, EnterpriseId enterprise, YearMonth month, HireId id, ExpectedVersion version) {
		this.enterprises.reportedBy(member, enterprise);
		this.calendar.requireOpen(member.district(), month);
		MonthlyReturn seen = this.returns.lock(member.tenant(), enterprise, month).orElseThrow(Refusal::notFound);
		MonthlyReturn edited = seen.edit();
		Hire current = this.hires.find(member.tenant(), seen.id(), id).orElseThrow(Refusal::notFound);
		version.require(current.version());
		Integer amends = current.amends();
		if (amends == null) {
			throw Refusal.conflict("hire.not-changed");
		}
		Hire verified = this.versions.all(member.tenant(), id)
			.stream()
			.map(Version::hire)
			.filter((one) -> one.version() == amends)
			.findFirst()
			.orElseThrow();
		requireSound(member, month, verified);

		this.hires.archive(member.tenant(), id, this.clock.instant());
		boolean college = this.bookings.last(member.tenant(), List.of(id))
			.values()
			.stream()
			.anyMatch((booking) -> booking.attributes().college());
		try {
			this.changes.restore(member.tenant(), id, college, version.value());
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.invalid("/documentNumber", "document.already-in-return");
		}
		this.returns.update(member.tenant(), edited, seen.version());
		this.events.publishEvent(new AmendmentEvent.HireRestored(By.of(member), id, version.value() + 1));
	}

	/** A row that is gone says nothing that could be wrong. */
	private void requireSound(Member member, YearMonth month, Hire verified) {
		if (verified.withdrawn()) {
			return;
		}
		HireDraft draft = HireDraft.of(verified.facts());
		HireWindow window = HireWindow.of(month, ChinaTime.day(this.clock.instant()), List.of(draft),
				(hired) -> this.calendar.assessmentYear(member.district(), hired));
		if (HireValidation.check(draft, null, window, "") instanceof Faulty faulty) {
			throw Refusal.invalid(faulty.faults());
		}
	}

}
