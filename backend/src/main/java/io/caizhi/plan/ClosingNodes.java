package io.caizhi.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.TimeNodes;

import org.springframework.stereotype.Service;

/** The days on which the district's months close. */
@Service
class ClosingNodes implements TimeNodes {

	private final AssessmentCalendar calendar;

	ClosingNodes(AssessmentCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public List<TimeNode> of(Member member, LocalDate from, LocalDate to) {
		List<YearMonth> months = new ArrayList<>();
		for (YearMonth month = YearMonth.from(from).minusMonths(1); !month.isAfter(YearMonth.from(to)); month = month
			.plusMonths(1)) {
			if (AssessmentYear.holds(month)) {
				months.add(month);
			}
		}
		return this.calendar.periods(member.district(), months)
			.values()
			.stream()
			.map((period) -> new TimeNode("closing-" + period.month(), ChinaTime.day(period.closesAt()), "node.closing",
					Map.of("month", period.month().toString()), "/months"))
			.filter((node) -> !node.day().isBefore(from) && !node.day().isAfter(to))
			.toList();
	}

}
