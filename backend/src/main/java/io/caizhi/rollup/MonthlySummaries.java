package io.caizhi.rollup;

import io.caizhi.hiring.HiresVerified;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the figures in the very transaction that verifies, so that they move at once and
 * by exactly the rows verified.
 */
@Component
class MonthlySummaries {

	private final SummaryRepository repository;

	MonthlySummaries(SummaryRepository repository) {
		this.repository = repository;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(HiresVerified verified) {
		verified.bookings()
			.forEach((booking) -> this.repository.add(verified.tenant(), verified.district(), verified.enterprise(),
					booking));
	}

}
