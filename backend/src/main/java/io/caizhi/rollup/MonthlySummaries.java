package io.caizhi.rollup;

import io.caizhi.hiring.HiresBooked;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the figures in the very transaction that books, so that they move at once and by
 * exactly the hires booked. Rows are touched in one order everywhere: those of
 * enterprises, then those of the unit, each in the order of its key.
 */
@Component
class MonthlySummaries {

	private final SummaryRepository enterprises;

	private final UnitSummaryRepository units;

	MonthlySummaries(SummaryRepository enterprises, UnitSummaryRepository units) {
		this.enterprises = enterprises;
		this.units = units;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(HiresBooked booked) {
		this.enterprises.add(booked.tenant(), booked.district(), SummaryChange.of(booked.bookings()));
		this.units.add(booked.tenant(), booked.district(), UnitChange.of(booked.bookings()));
	}

}
