package io.caizhi.hiring.dispute;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.caizhi.hiring.Booking;
import io.caizhi.hiring.Booking.Cause;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiresBooked;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.plan.DistrictYears;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case in the very transaction that counts a person a second time, or opens it
 * again, so that a decision made meanwhile on fewer hires comes too late. A case whose
 * shares moved because a hire of it went is opened again too, for the office to see.
 */
@Component
class DuplicateWatch {

	private static final Set<Cause> NEWS = EnumSet.of(Cause.VERIFIED, Cause.AMENDED, Cause.CORRECTED);

	private final DuplicateRepository repository;

	private final AssessmentYears years;

	private final Clock clock;

	DuplicateWatch(DuplicateRepository repository, AssessmentYears years, Clock clock) {
		this.repository = repository;
		this.years = years;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(HiresBooked booked) {
		List<HireId> duplicates = booked.bookings()
			.stream()
			.filter((booking) -> booking.counts() && booking.duplicate() && NEWS.contains(booking.cause()))
			.map(Booking::hire)
			.toList();
		List<HireId> credited = booked.bookings()
			.stream()
			.filter((booking) -> booking.counts() && booking.cause() == Cause.CREDITED)
			.map(Booking::hire)
			.toList();
		if (duplicates.isEmpty() && credited.isEmpty()) {
			return;
		}
		DistrictYears years = this.years.held(booked.district());
		if (!duplicates.isEmpty()) {
			this.repository.open(booked.tenant(), booked.district(), years, duplicates, this.clock.instant());
		}
		credited.forEach((hire) -> this.repository.redivided(booked.tenant(), booked.district(), years, hire,
				this.clock.instant()));
	}

}
