package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.hiring.CreditRepository.Claim;
import io.caizhi.hiring.HeirRepository.Heir;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;

import org.springframework.stereotype.Component;

/**
 * By whom a person counts when a hire goes by which they did: by the one verified first
 * among the others, of whichever unit, which learns nothing but that it counts. Where the
 * office had split the person, the others take the share over in the proportions it gave
 * them, so that a person is always one; the office sees the case again.
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
	 * Gives up what counts of the person by this hire, if anything does. The credit is
	 * locked before heirs are looked for: whoever claims the person meanwhile waits, and
	 * is counted afterwards.
	 * @param share of the person that counted by the hire
	 */
	void release(DistrictId district, Claim given, BigDecimal share, Instant now, HeldMonths months) {
		if (share.signum() == 0 || !this.credits.lock(district, given)) {
			return;
		}
		List<Counted> others = others(district, given, months);
		if (others.isEmpty()) {
			this.credits.release(district, given);
			return;
		}
		List<Counted> sharing = others.stream().filter((other) -> !other.live().duplicate()).toList();
		List<Counted> heirs = sharing.isEmpty() ? others.subList(0, 1) : sharing;
		List<BigDecimal> shares = sharing.isEmpty() ? List.of(Booking.WHOLE)
				: FreedShare.divided(sharing.stream().map((heir) -> heir.live().credit()).toList());
		this.credits.move(district, given, heirs.get(shares.indexOf(Collections.max(shares))).hire());
		IntStream.range(0, heirs.size())
			.boxed()
			.sorted(Comparator.comparingLong((index) -> heirs.get(index).hire().tenant().value()))
			.forEach((index) -> count(district, heirs.get(index), shares.get(index), now, months));
	}

	private record Counted(Heir hire, Booking live) {

	}

	/** The other hires of the person that are counted, first verified first. */
	private List<Counted> others(DistrictId district, Claim given, HeldMonths months) {
		List<Counted> others = new ArrayList<>();
		for (Heir candidate : this.heirs.byAge(district, given.fingerprint())) {
			if (candidate.hire().equals(given.hire())
					|| months.year(YearMonth.from(candidate.hiredOn())) != given.assessmentYear()) {
				continue;
			}
			this.hires.lock(candidate.tenant(), List.of(candidate.hire()));
			this.bookings.live(candidate.tenant(), List.of(candidate.hire()))
				.values()
				.forEach((live) -> others.add(new Counted(candidate, live)));
		}
		return others;
	}

	private void count(DistrictId district, Counted heir, BigDecimal share, Instant now, HeldMonths months) {
		Booking live = heir.live();
		YearMonth month = months.of(live.month()).closed() ? ChinaTime.month(now) : live.month();
		Booking reversed = live.reversed(month, Booking.Cause.CREDITED);
		this.bookings.book(heir.hire().tenant(), district, List.of(reversed,
				reversed.followedBy(live.hireVersion(), month, Booking.Cause.CREDITED, live.attributes(), share)));
		this.hires.credit(heir.hire().tenant(), heir.hire().hire(), month);
	}

}
