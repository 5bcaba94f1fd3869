package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.CreditRepository.Claim;
import io.caizhi.hiring.PendingHire.Decided;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts rows that are verified, for the first time or anew (product §4.5): credits the
 * persons, books, and marks the rows. What was counted of a row before is taken out
 * first: in its own month while that is open, otherwise in the current one. The return is
 * locked, and so are the rows after it.
 */
@Component
class CountedHires {

	private final HireRepository hires;

	private final CreditRepository credits;

	private final CreditInheritance inheritance;

	private final CollegeStudents college;

	private final Bookings bookings;

	CountedHires(HireRepository hires, CreditRepository credits, CreditInheritance inheritance, CollegeStudents college,
			Bookings bookings) {
		this.hires = hires;
		this.credits = credits;
		this.inheritance = inheritance;
		this.college = college;
		this.bookings = bookings;
	}

	/** Of which return, and at what time. */
	record Place(TenantId tenant, DistrictId district, EnterpriseId enterprise, Instant now) {

	}

	/** Verifies rows that wait, and tells how many. */
	int verify(Place place, List<PendingHire> rows, HeldMonths months) {
		List<HireId> decided = rows.stream().filter((row) -> row.decided() != null).map(PendingHire::id).toList();
		this.hires.lock(place.tenant(), decided);
		Map<HireId, Booking> before = new HashMap<>(this.bookings.last(place.tenant(), decided));
		rows.forEach((row) -> release(place, row, before.get(row.id()), months));

		Set<HireId> credited = claim(place, rows, before, months);
		Set<HireId> college = this.college.among(place.tenant(), place.district(), months.years(),
				rows.stream().map(PendingHire::id).toList());
		List<VerifiedHire> verified = rows.stream()
			.map((row) -> new VerifiedHire(row, counting(place, row, live(before.get(row.id())), months),
					college.contains(row.id()), credit(row, live(before.get(row.id())), credited, months)))
			.toList();
		this.hires.verify(place.tenant(), verified, place.now());
		this.bookings.book(place.tenant(), place.district(),
				verified.stream()
					.flatMap((hire) -> booked(place, hire, before.get(hire.id()), months).stream())
					.toList());
		return verified.size();
	}

	/** A person who counts by this row no longer may count by another one. */
	private void release(Place place, PendingHire row, @Nullable Booking last, HeldMonths months) {
		Booking live = live(last);
		Decided decided = row.decided();
		if (live != null && decided != null && (row.withdrawn() || !samePerson(row, decided, months))) {
			this.inheritance.release(place.district(),
					new Claim(months.year(YearMonth.from(decided.hiredOn())), decided.fingerprint(), row.id()),
					live.credit(), place.now(), months);
		}
	}

	/** The rows whose persons count by them, of those that are not settled already. */
	private Set<HireId> claim(Place place, List<PendingHire> rows, Map<HireId, Booking> before, HeldMonths months) {
		List<Claim> claims = rows.stream()
			.filter((row) -> !row.withdrawn() && !keepsShare(row, live(before.get(row.id())), months))
			.map((row) -> new Claim(months.year(YearMonth.from(row.hiredOn())), row.fingerprint(), row.id()))
			.toList();
		return this.credits.claim(place.district(), place.tenant(), claims);
	}

	private static CountingRule counting(Place place, PendingHire row, @Nullable Booking live, HeldMonths months) {
		Period own = months.of(YearMonth.from(row.hiredOn()));
		return CountingRule.apply(own.month(), own.closed(), open(place, live, months));
	}

	private static BigDecimal credit(PendingHire row, @Nullable Booking live, Set<HireId> credited, HeldMonths months) {
		if (live != null && keepsShare(row, live, months)) {
			return live.credit();
		}
		return credited.contains(row.id()) ? Booking.WHOLE : Booking.NONE;
	}

	private static List<Booking> booked(Place place, VerifiedHire hire, @Nullable Booking last, HeldMonths months) {
		List<Booking> booked = new ArrayList<>();
		Booking previous = last;
		if (last != null && last.counts()) {
			previous = last.reversed(open(place, last, months), hire.row().cause().booked());
			booked.add(previous);
		}
		if (!hire.row().withdrawn()) {
			booked.add((previous != null)
					? previous.followedBy(hire.row().version() + 1, hire.counting().month(),
							hire.row().cause().booked(), hire.attributes(), hire.credit())
					: Booking.first(hire.id(), hire.row().version() + 1, place.enterprise(), hire.counting().month(),
							hire.attributes(), hire.credit()));
		}
		return booked;
	}

	/** The month of a booking while it is open, otherwise the current one. */
	private static YearMonth open(Place place, @Nullable Booking live, HeldMonths months) {
		return (live != null && !months.of(live.month()).closed()) ? live.month() : ChinaTime.month(place.now());
	}

	/** Whether the same person goes on counting by the row, to the share that was. */
	private static boolean keepsShare(PendingHire row, @Nullable Booking live, HeldMonths months) {
		Decided decided = row.decided();
		return live != null && !live.duplicate() && decided != null && samePerson(row, decided, months);
	}

	/** In one assessment year, for in each a person counts anew. */
	private static boolean samePerson(PendingHire row, Decided decided, HeldMonths months) {
		return Arrays.equals(row.fingerprint(), decided.fingerprint())
				&& months.year(YearMonth.from(row.hiredOn())) == months.year(YearMonth.from(decided.hiredOn()));
	}

	private static @Nullable Booking live(@Nullable Booking last) {
		return (last != null && last.counts()) ? last : null;
	}

	/** The months that counting these rows anew concerns, as far as known beforehand. */
	Set<YearMonth> months(TenantId tenant, List<PendingHire> rows) {
		Set<YearMonth> months = rows.stream().map((row) -> YearMonth.from(row.hiredOn())).collect(Collectors.toSet());
		List<HireId> decided = new ArrayList<>();
		rows.forEach((row) -> {
			Decided before = row.decided();
			if (before != null) {
				months.add(YearMonth.from(before.hiredOn()));
				decided.add(row.id());
			}
		});
		this.bookings.live(tenant, decided).values().forEach((live) -> months.add(live.month()));
		return months;
	}

}
