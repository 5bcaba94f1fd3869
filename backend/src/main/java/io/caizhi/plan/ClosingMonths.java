package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;

import org.springframework.stereotype.Service;

/** Which months of a district are about to close. */
@Service
public class ClosingMonths {

	/**
	 * About to: within so many working days, today and the day of the closing included.
	 */
	static final int WITHIN = 3;

	/** No rest is as long, so a closing farther off is not about to come. */
	private static final int LONGEST_REST = 31;

	/** A closing may be set as late as this after its month. */
	private static final int LATEST_MONTHS = 13;

	private final PeriodRepository repository;

	private final WorkCalendars workCalendars;

	private final Clock clock;

	ClosingMonths(PeriodRepository repository, WorkCalendars workCalendars, Clock clock) {
		this.repository = repository;
		this.workCalendars = workCalendars;
		this.clock = clock;
	}

	/** The open months about to close, the soonest first. */
	public List<ClosingMonth> of(DistrictId district) {
		Instant now = this.clock.instant();
		LocalDate today = ChinaTime.day(now);
		List<Month> near = open(district, now).stream()
			.filter((month) -> !ChinaTime.day(month.closesAt()).isAfter(today.plusDays(LONGEST_REST)))
			.toList();
		if (near.isEmpty()) {
			return List.of();
		}
		List<LocalDate> days = new ArrayList<>(near.stream().map((month) -> ChinaTime.day(month.closesAt())).toList());
		days.add(today);
		WorkingDays workingDays = this.workCalendars.around(district, days);
		return near.stream()
			.map((month) -> new ClosingMonth(month.month(), month.closesAt(),
					workingDays.left(today, ChinaTime.day(month.closesAt()))))
			.filter((month) -> month.workingDaysLeft() <= WITHIN)
			.sorted((one, other) -> one.closesAt().compareTo(other.closesAt()))
			.toList();
	}

	private List<Month> open(DistrictId district, Instant now) {
		YearMonth current = ChinaTime.month(now);
		YearMonth first = current.minusMonths(LATEST_MONTHS);
		Map<YearMonth, Month> stored = this.repository.between(district.asTenant(), first, current)
			.stream()
			.collect(Collectors.toMap(Month::month, Function.identity()));
		return Stream.iterate(first, (month) -> !month.isAfter(current), (month) -> month.plusMonths(1))
			.map((month) -> stored.getOrDefault(month, Month.usual(month)))
			.filter((month) -> !month.closed(now))
			.toList();
	}

	/**
	 * A month about to close.
	 *
	 * @param closesAt the last moment that counts
	 * @param workingDaysLeft until then, today and that day included
	 */
	public record ClosingMonth(YearMonth month, Instant closesAt, int workingDaysLeft) {

	}

}
