package io.caizhi.hiring;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book in which hires are counted. Whoever books holds the months concerned open
 * ({@link io.caizhi.plan.AssessmentCalendar#hold}) and the hires locked.
 */
@Service
public class Bookings {

	private static final Comparator<Booking> ORDER = Comparator.comparing(Booking::month)
		.thenComparing((booking) -> booking.enterprise().value());

	private final BookingRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Bookings(BookingRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** Books in the order given, and lets every figure move. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void book(TenantId tenant, DistrictId district, List<Booking> bookings) {
		if (bookings.isEmpty()) {
			return;
		}
		this.repository.insert(tenant, district, bookings, this.clock.instant());
		this.events.publishEvent(new HiresBooked(tenant, district, bookings.stream().sorted(ORDER).toList()));
	}

	/** The booking by which each of these hires counts now; none for others. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<HireId, Booking> live(TenantId tenant, Collection<HireId> hires) {
		Map<HireId, Booking> live = last(tenant, hires);
		live.values().removeIf((booking) -> !booking.counts());
		return live;
	}

	/**
	 * The last booking of each of these hires, to be followed by the next; none for hires
	 * never counted.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<HireId, Booking> last(TenantId tenant, Collection<HireId> hires) {
		return this.repository.last(tenant, hires);
	}

	/** What correction orders booked of a hire in a month, in the order booked. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Booking> corrected(TenantId tenant, HireId hire, YearMonth month) {
		return this.repository.all(tenant, List.of(hire))
			.stream()
			.filter((booking) -> booking.cause() == Booking.Cause.CORRECTED && booking.month().equals(month))
			.toList();
	}

}
