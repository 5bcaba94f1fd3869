package io.caizhi.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which days a district works, year by year. */
@Service
public class WorkCalendars {

	private final WorkCalendarRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkCalendars(WorkCalendarRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** As published, otherwise as announced. */
	WorkCalendar of(DistrictId district, int year) {
		return this.repository.find(district.asTenant(), year).orElseGet(() -> announced(year));
	}

	/**
	 * Puts other exceptions in the place of those the year has.
	 * @throws io.caizhi.kernel.Refusal stale; invalid
	 */
	@Transactional
	WorkCalendar publish(Member office, int year, List<CalendarDay> days, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		WorkCalendar current = of(office.district(), year);
		seen.require(current.version());
		WorkCalendar next = current.publish(days);
		this.repository.store(office.tenant(), next, this.clock.instant());
		this.events.publishEvent(new WorkCalendarPublished(office.district(), office.subject(), next.year(),
				(int) next.days().stream().filter((day) -> !day.working()).count(),
				(int) next.days().stream().filter(CalendarDay::working).count()));
		return next;
	}

	/** The working days around some days. */
	public WorkingDays around(DistrictId district, Collection<LocalDate> days) {
		Set<Integer> years = new HashSet<>();
		days.forEach((day) -> years.addAll(List.of(day.getYear(), day.getYear() + 1)));
		if (years.isEmpty()) {
			return new WorkingDays(Map.of(), Set.of());
		}
		Map<Integer, WorkCalendar> published = this.repository.published(district.asTenant(), List.copyOf(years))
			.stream()
			.collect(Collectors.toMap(WorkCalendar::year, Function.identity()));
		Map<LocalDate, Boolean> exceptions = new HashMap<>();
		Set<Integer> provisional = new HashSet<>();
		for (int year : years) {
			WorkCalendar calendar = published.getOrDefault(year, announced(year));
			calendar.days().forEach((day) -> exceptions.put(day.day(), day.working()));
			if (calendar.provisional()) {
				provisional.add(year);
			}
		}
		return new WorkingDays(exceptions, provisional);
	}

	private static WorkCalendar announced(int year) {
		return new WorkCalendar(year, AnnouncedHolidays.of(year), 0);
	}

}
