package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.hiring.CreditRepository.Claim;
import io.caizhi.hiring.HeirRepository.Heir;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Component;

/**
 * By whom a person counts when the hire goes by which they did: by the one verified first
 * among the others, of whichever unit, which learns nothing but that it counts. Where the
 * office had split the person, the others keep the shares it gave them: it decides anew
 * if it wants to.
 */
@Component
class CreditInheritance {

	private final CreditRepository credits;

	private final HeirRepository heirs;

	private final HireRepository hires;

	private final Bookings bookings;

	CreditInheritance(CreditRepository credits, HeirRepository heirs, HireRepository hires, Bookings bookings) {
		this.credits = credits;
		this.heirs = heirs;
		this.hires = hires;
		this.bookings = bookings;
	}

	/**
	 * Gives up the person, if they count by this hire at all. The credit is locked before
	 * heirs are looked for: whoever claims the person meanwhile waits, and is counted
	 * afterwards.
	 * @param share of the person that counted by the hire
	 */
	void release(DistrictId district, TenantId unit, Claim given, BigDecimal share, Instant now, HeldMonths months) {
		if (!this.credits.lock(district, unit, given)) {
			return;
		}
		Optional<Counted> heir = heir(district, given, months);
		if (heir.isEmpty()) {
			this.credits.release(district, given);
			return;
		}
		this.credits.move(district, given, heir.get().hire());
		if (share.compareTo(Booking.WHOLE) == 0) {
			count(district, heir.get(), now, months);
		}
	}

	private record Counted(Heir hire, Booking live) {

	}

	private Optional<Counted> heir(DistrictId district, Claim given, HeldMonths months) {
		for (Heir candidate : this.heirs.byAge(district, given.fingerprint())) {
			if (candidate.hire().equals(given.hire())
					|| months.of(YearMonth.from(candidate.hiredOn())).assessmentYear() != given.assessmentYear()) {
				continue;
			}
			this.hires.lock(candidate.tenant(), List.of(candidate.hire()));
			Map<HireId, Booking> live = this.bookings.live(candidate.tenant(), List.of(candidate.hire()));
			if (!live.isEmpty()) {
				return Optional.of(new Counted(candidate, live.values().iterator().next()));
			}
		}
		return Optional.empty();
	}

	private void count(DistrictId district, Counted heir, Instant now, HeldMonths months) {
		Booking live = heir.live();
		YearMonth month = months.of(live.month()).closed() ? ChinaTime.month(now) : live.month();
		Booking reversed = live.reversed(month, Booking.Cause.CREDITED);
		this.bookings.book(heir.hire().tenant(), district, List.of(reversed, reversed.followedBy(live.hireVersion(),
				month, Booking.Cause.CREDITED, live.attributes(), Booking.WHOLE)));
		this.hires.credit(heir.hire().tenant(), heir.hire().hire(), month);
	}

}
