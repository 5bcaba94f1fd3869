package io.caizhi.scoring.value;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.MonthState;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.OpenMatters;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/**
 * Values reported by hand that are open in this month and the last: for a unit those of
 * its own to report or to mend, for the office those to verify.
 */
@Service
class OpenReports implements OpenMatters {

	private final ReportedValueReading reading;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	OpenReports(ReportedValueReading reading, AssessmentCalendar calendar, Clock clock) {
		this.reading = reading;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public List<Matter> of(Member member) {
		if (member.is(Role.OFFICIAL)) {
			return open(member, "matter.values-to-report", (value) -> value.own()
					&& (value.status() == null || value.status() == ReportedValueStatus.SENT_BACK));
		}
		return member.is(Role.OFFICE)
				? open(member, "matter.values-to-verify", (value) -> value.status() == ReportedValueStatus.REPORTED)
				: List.of();
	}

	private List<Matter> open(Member member, String code, Predicate<ReportedValueView> waits) {
		YearMonth current = ChinaTime.month(this.clock.instant());
		List<Matter> matters = new ArrayList<>();
		Stream.of(current.minusMonths(1), current).forEach((month) -> {
			Period period = this.calendar.period(member.district(), month);
			int count = (period.state(this.clock.instant()) == MonthState.OPEN)
					? (int) this.reading.ofMonth(member, month).stream().filter(waits).count() : 0;
			if (count > 0) {
				matters
					.add(new Matter("reported-values-" + month, code, Map.of("count", count, "month", month.toString()),
							false, 0, ChinaTime.day(period.closesAt()), "/reported-values?month=" + month));
			}
		});
		return matters;
	}

}
