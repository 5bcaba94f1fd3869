package io.caizhi.hiring;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireChangeRepository.Located;
import io.caizhi.hiring.HireValidation.Faulty;
import io.caizhi.hiring.HireValidation.Sound;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrects hires counted in a month that has closed (product §4.7): what was counted is
 * taken out, and counted anew, in the current month. Whoever calls has decided that the
 * correction may be made, and publishes what the audit log keeps.
 */
@Service
public class CorrectableHires {

	private static final String PLACE = "/after";

	private final VerifiedHires verified;

	private final HireChangeRepository changes;

	private final HireRepository hires;

	private final Bookings bookings;

	private final AssessmentCalendar calendar;

	private final TransactionTemplate undone;

	private final Clock clock;

	CorrectableHires(VerifiedHires verified, HireChangeRepository changes, HireRepository hires, Bookings bookings,
			AssessmentCalendar calendar, PlatformTransactionManager transactions, Clock clock) {
		this.verified = verified;
		this.changes = changes;
		this.hires = hires;
		this.bookings = bookings;
		this.calendar = calendar;
		this.undone = new TransactionTemplate(transactions);
		this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.clock = clock;
	}

	/**
	 * A hire that counts, or is marked a duplicate, in a closed month.
	 *
	 * @param month the month it is booked in
	 * @param facts what it says
	 */
	public record Correctable(HireId hire, int version, EnterpriseId enterprise, YearMonth month, HireDraft facts) {

	}

	/**
	 * @throws Refusal not found, without such a hire; conflict
	 * {@code correction.not-counted}, when it is not verified, or
	 * {@code correction.month-open}, when it is booked in a month that is still open
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Correctable find(TenantId unit, DistrictId district, HireId hire) {
		Located located = this.changes.locate(unit, hire).orElseThrow(Refusal::notFound);
		Hire current = this.hires.find(unit, located.monthlyReturn(), hire).orElseThrow(Refusal::notFound);
		@Nullable Booking live = this.bookings.live(unit, List.of(hire)).get(hire);
		if (live == null) {
			throw Refusal.conflict("correction.not-counted");
		}
		if (!this.calendar.hold(district, live.month()).closed()) {
			throw Refusal.conflict("correction.month-open");
		}
		return new Correctable(hire, current.version(), located.enterprise(), live.month(),
				HireDraft.of(current.facts()));
	}

	/** Whether the person entered or last changed the row. */
	public boolean enteredBy(TenantId unit, HireId hire, Subject person) {
		return this.changes.enteredBy(unit, hire, person);
	}

	/**
	 * What a correction would book of the hire: it is made, and undone.
	 * @param after what the hire is to say; it is to go, if absent
	 * @throws Refusal as {@link #correct}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Booking> preview(TenantId unit, DistrictId district, Correctable before, @Nullable HireDraft after,
			Subject author) {
		List<Booking> booked = this.undone.execute((status) -> {
			List<Booking> bookings = correct(unit, district, before.hire(), new ExpectedVersion(before.version()),
					after, author);
			status.setRollbackOnly();
			return bookings;
		});
		return (booked != null) ? booked : List.of();
	}

	/**
	 * Makes the hire say something else, or go.
	 * @param after what it is to say, the document's number as it was if absent; it is to
	 * go, if absent altogether
	 * @param author whose change it is
	 * @return what was booked of the hire
	 * @throws Refusal stale, when the hire has changed; invalid, at places below
	 * {@code /after}; conflict, as {@link #find}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Booking> correct(TenantId unit, DistrictId district, HireId hire, ExpectedVersion version,
			@Nullable HireDraft after, Subject author) {
		Located located = this.changes.locate(unit, hire).orElseThrow(Refusal::notFound);
		Hire current = this.hires.find(unit, located.monthlyReturn(), hire).orElseThrow(Refusal::notFound);
		version.require(current.version());
		@Nullable Booking live = this.bookings.live(unit, List.of(hire)).get(hire);
		if (live == null) {
			throw Refusal.conflict("correction.not-counted");
		}
		if (after != null) {
			HireFacts facts = facts(after, current, window(district, located.month(), after));
			this.verified.replace(unit, district, hire, version, facts, author, VersionCause.CORRECTION);
		}
		else {
			this.verified.remove(unit, district, hire, version, author, VersionCause.CORRECTION);
		}
		return booked(live, this.bookings.last(unit, List.of(hire)).get(hire));
	}

	/** A closed month is corrected in the current one. */
	private List<Booking> booked(Booking live, @Nullable Booking last) {
		List<Booking> booked = new ArrayList<>();
		if (last != null && last.entry() > live.entry()) {
			if (last.counts()) {
				booked.add(live.reversed(ChinaTime.month(this.clock.instant()), Booking.Cause.CORRECTED));
			}
			booked.add(last);
		}
		return booked;
	}

	private static HireFacts facts(HireDraft after, Hire current, HireWindow window) {
		return switch (HireValidation.check(after, current.facts().document(), window, PLACE)) {
			case Sound sound -> sound.facts();
			case Faulty faulty -> throw Refusal.invalid(faulty.faults());
		};
	}

	private HireWindow window(DistrictId district, YearMonth month, HireDraft draft) {
		return HireWindow.of(month, ChinaTime.day(this.clock.instant()), List.of(draft),
				(hired) -> this.calendar.assessmentYear(district, hired));
	}

}
