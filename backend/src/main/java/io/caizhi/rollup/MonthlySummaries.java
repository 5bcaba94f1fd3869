package io.caizhi.rollup;

import io.caizhi.hiring.HiresBooked;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the figures in the very transaction that books, so that they move at once and by
 * exactly the hires booked.
 */
@Component
class MonthlySummaries {

	private final SummaryRepository repository;

	MonthlySummaries(SummaryRepository repository) {
		this.repository = repository;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(HiresBooked booked) {
		SummaryChange.of(booked.bookings())
			.forEach((change) -> this.repository.add(booked.tenant(), booked.district(), change));
	}

}
