package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a district's months with the days left to work on them. */
@Service
class Months {

	private final AssessmentCalendar calendar;

	private final WorkCalendars workCalendars;

	private final PeriodEventRepository events;

	private final Clock clock;

	Months(AssessmentCalendar calendar, WorkCalendars workCalendars, PeriodEventRepository events, Clock clock) {
		this.calendar = calendar;
		this.workCalendars = workCalendars;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<MonthView> of(Member member, AssessmentYear year) {
		return views(this.calendar.months(member.district(), year), member);
	}

	@Transactional(readOnly = true)
	MonthView of(Member member, YearMonth month) {
		return view(this.calendar.month(member.district(), month), member);
	}

	MonthView view(Month month, Member member) {
		return views(List.of(month), member).getFirst();
	}

	/** What became of the month's closing, oldest first. */
	@Transactional(readOnly = true)
	List<PeriodEventView> events(Member member, YearMonth month) {
		this.calendar.month(member.district(), month);
		return this.events.of(member.district().asTenant(), month)
			.stream()
			.map((event) -> PeriodEventView.of(event, member))
			.toList();
	}

	private List<MonthView> views(List<Month> months, Member member) {
		Instant now = this.clock.instant();
		List<LocalDate> days = new ArrayList<>(
				months.stream().map((month) -> ChinaTime.day(month.closesAt())).toList());
		days.add(ChinaTime.day(now));
		WorkingDays workingDays = this.workCalendars.around(member.district(), days);
		boolean office = member.is(Role.OFFICE);
		boolean begun = office && this.calendar.month(member.district(), Reopening.firstOfRunningYear(now)).closed(now);
		return months.stream()
			.map((month) -> MonthView.of(month, office, Reopening.allowed(month.month(), ChinaTime.month(now), begun),
					workingDays, now))
			.toList();
	}

}
