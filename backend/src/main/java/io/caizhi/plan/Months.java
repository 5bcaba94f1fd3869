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
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a district's months with the days left to work on them. */
@Service
class Months {

	private final AssessmentCalendar calendar;

	private final AssessmentYears years;

	private final WorkCalendars workCalendars;

	private final PeriodEventRepository events;

	private final Clock clock;

	Months(AssessmentCalendar calendar, AssessmentYears years, WorkCalendars workCalendars,
			PeriodEventRepository events, Clock clock) {
		this.calendar = calendar;
		this.years = years;
		this.workCalendars = workCalendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param asked the year, the running one when absent
	 * @throws io.caizhi.kernel.Refusal invalid, when no plan can be of that year
	 */
	@Transactional(readOnly = true)
	MonthsOfYear of(Member member, @Nullable Integer asked) {
		AssessmentYear year = (asked != null) ? this.years.year(member.district(), asked, "year")
				: this.years.holding(member.district(), ChinaTime.month(this.clock.instant()));
		return new MonthsOfYear(year.value(), views(this.calendar.months(member.district(), year), member));
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
		DistrictYears years = this.years.of(member.district());
		Reopening.Reach reach = Reopening.reach(years, ChinaTime.month(now),
				(first) -> office && this.calendar.month(member.district(), first).closed(now));
		return months.stream()
			.map((month) -> MonthView.of(month, years.of(month.month()), office, reach.holds(month.month()),
					workingDays, now))
			.toList();
	}

	/** The months of an assessment year, first to last. */
	@Schema(name = "Months")
	record MonthsOfYear(@Schema(example = "2026") int year, List<MonthView> items) {

	}

}
