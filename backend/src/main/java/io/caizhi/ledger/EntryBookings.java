package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.AssessmentYear;

import org.springframework.stereotype.Component;

/**
 * In which month a verified entry counts: that of its day while it is open, otherwise the
 * one in which it is verified, as late (product §4.5). A change, or the end of an entry,
 * reverses the booking in the same way. What was booked in a closed month stays there.
 */
@Component
class EntryBookings {

	private final EntryBookingRepository repository;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	EntryBookings(EntryBookingRepository repository, AssessmentCalendar calendar, Clock clock) {
		this.repository = repository;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Counts what was verified, instead of what counted before.
	 * @param share how much of it counts
	 */
	void count(DistrictId district, Entry verified, BigDecimal share) {
		YearMonth own = YearMonth.from(Objects.requireNonNull(verified.dated()));
		Optional<Booking> live = this.repository.live(verified.unit(), verified.id());
		Months months = hold(district, own, live);
		live.ifPresent((counted) -> this.repository.insert(verified.unit(), district,
				counted.reversed(months.open(counted.month())), this.clock.instant()));
		YearMonth month = months.open(own);
		this.repository.insert(verified.unit(), district,
				new Booking(verified.id(), verified.version(), verified.kind(), month, 1, !month.equals(own), share),
				this.clock.instant());
	}

	/** Counts another share of an entry than before. */
	void share(TenantId unit, DistrictId district, EntryClaim claim, BigDecimal share) {
		this.repository.live(unit, claim.entry()).ifPresent((counted) -> {
			YearMonth own = YearMonth.from(claim.dated());
			Months months = hold(district, own, Optional.of(counted));
			this.repository.insert(unit, district, counted.reversed(months.open(counted.month())),
					this.clock.instant());
			YearMonth month = months.open(own);
			this.repository.insert(unit, district,
					new Booking(claim.entry(), counted.version(), claim.kind(), month, 1, !month.equals(own), share),
					this.clock.instant());
		});
	}

	/** Counts an entry no more. */
	void end(DistrictId district, Entry ended) {
		this.repository.live(ended.unit(), ended.id())
			.ifPresent((counted) -> this.repository.insert(ended.unit(), district,
					counted.reversed(hold(district, counted.month(), Optional.empty()).open(counted.month())),
					this.clock.instant()));
	}

	private Months hold(DistrictId district, YearMonth own, Optional<Booking> live) {
		Instant now = this.clock.instant();
		YearMonth current = ChinaTime.month(now);
		List<YearMonth> wanted = new ArrayList<>(List.of(own, current));
		live.ifPresent((counted) -> wanted.add(counted.month()));
		Map<YearMonth, Boolean> open = new TreeMap<>();
		wanted.stream()
			.sorted()
			.distinct()
			.forEach((month) -> open.put(month,
					AssessmentYear.holds(month) && !this.calendar.hold(district, month).closed()));
		return new Months(open, current);
	}

	/** Months that the transaction holds, and which of them are open. */
	private record Months(Map<YearMonth, Boolean> open, YearMonth current) {

		/** The month itself while it is open, otherwise the current one. */
		YearMonth open(YearMonth month) {
			return this.open.get(month) ? month : this.current;
		}

	}

}
