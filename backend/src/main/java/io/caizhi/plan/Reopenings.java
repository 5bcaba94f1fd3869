package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which closed months were opened again, and why: everybody may read it. */
@Service
public class Reopenings {

	private final PeriodEventRepository events;

	Reopenings(PeriodEventRepository events) {
		this.events = events;
	}

	/**
	 * A closed month opened again.
	 *
	 * @param reason the office's
	 */
	public record Reopened(YearMonth month, Instant at, String reason) {

	}

	/**
	 * Months of a span, oldest first.
	 * @param after opened later than this
	 * @param until opened by then
	 */
	@Transactional(readOnly = true)
	public List<Reopened> between(DistrictScope scope, YearMonth first, YearMonth last, Instant after, Instant until) {
		return this.events.reopened(scope.district().asTenant(), first, last, after, until)
			.stream()
			.map((event) -> new Reopened(event.month(), event.at(), Optional.ofNullable(event.reason()).orElse("")))
			.toList();
	}

}
