package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.hiring.Booking.Attributes;
import io.caizhi.hiring.Booking.Cause;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts hires anew that say what they always said, because somebody judged them anew:
 * each is taken out and counted again in its own month while that is open, otherwise both
 * in the current one, so that nothing moves in a closed month.
 */
@Service
public class Rebooking {

	private final Bookings bookings;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	Rebooking(Bookings bookings, AssessmentCalendar calendar, Clock clock) {
		this.bookings = bookings;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Counts hires as college students, or not any more; those not counted are left
	 * alone.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void judged(TenantId tenant, DistrictId district, Map<HireId, Boolean> college) {
		rebook(tenant, district, this.bookings.live(tenant, college.keySet()).values(), Cause.RULE, (booking) -> {
			Attributes counted = booking.attributes();
			return new Attributes(counted.education(), counted.channel(), given(college, booking), counted.insured(),
					counted.degreeChecked(), counted.late());
		}, Booking::credit);
	}

	/**
	 * Gives hires other shares of their person; those not counted are left alone.
	 * @return the months in which the hires that got another share count now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<HireId, YearMonth> shared(TenantId tenant, DistrictId district, Map<HireId, BigDecimal> shares) {
		List<Booking> changed = this.bookings.live(tenant, shares.keySet())
			.values()
			.stream()
			.filter((booking) -> booking.credit().compareTo(given(shares, booking)) != 0)
			.toList();
		return rebook(tenant, district, changed, Cause.DECIDED, Booking::attributes,
				(booking) -> given(shares, booking));
	}

	private Map<HireId, YearMonth> rebook(TenantId tenant, DistrictId district, Collection<Booking> counted,
			Cause cause, Function<Booking, Attributes> attributes, Function<Booking, BigDecimal> credit) {
		Map<YearMonth, YearMonth> months = new TreeMap<>();
		counted.stream()
			.map(Booking::month)
			.sorted()
			.forEach((month) -> months.computeIfAbsent(month, (own) -> open(district, own)));
		List<Booking> booked = new ArrayList<>();
		counted.stream().sorted(Comparator.comparingLong((booking) -> booking.hire().value())).forEach((booking) -> {
			YearMonth month = Objects.requireNonNull(months.get(booking.month()));
			Booking reversal = booking.reversed(month, cause);
			booked.add(reversal);
			booked.add(reversal.followedBy(booking.hireVersion(), month, cause, attributes.apply(booking),
					credit.apply(booking)));
		});
		this.bookings.book(tenant, district, booked);
		return booked.stream().filter(Booking::counts).collect(Collectors.toMap(Booking::hire, Booking::month));
	}

	private YearMonth open(DistrictId district, YearMonth own) {
		return this.calendar.hold(district, own).closed() ? ChinaTime.month(this.clock.instant()) : own;
	}

	private static <T> T given(Map<HireId, T> values, Booking booking) {
		return Objects.requireNonNull(values.get(booking.hire()));
	}

}
