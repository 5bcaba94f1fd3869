package io.caizhi.rollup;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.MonthState;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's own figures, as its official sees them: the same rows the district adds up.
 */
@Service
@Transactional(readOnly = true)
class OwnFigures {

	private final Enterprises enterprises;

	private final SummaryRepository summaries;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	OwnFigures(Enterprises enterprises, SummaryRepository summaries, AssessmentCalendar calendar, Clock clock) {
		this.enterprises = enterprises;
		this.summaries = summaries;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The unit's year, by month and by enterprise. */
	record UnitYear(@Schema(example = "2026") int year, List<MonthLine> months, List<EnterpriseLine> enterprises,
			Figure total) {

	}

	/** A month of the unit. */
	record MonthLine(@Schema(type = "string", example = "2026-11") YearMonth month, MonthState state,
			@JsonUnwrapped Figure figure) {

	}

	/** An enterprise's year. */
	record EnterpriseLine(EnterpriseName enterprise, @JsonUnwrapped Figure figure) {

	}

	/** An enterprise as its unit's figures name it. */
	record EnterpriseName(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId id,
			@Schema(example = "滁州市晨光电子有限公司") String name) {

	}

	UnitYear year(Member official, AssessmentYear year) {
		official.require(Role.OFFICIAL);
		Map<EnterpriseId, Map<YearMonth, Figure>> counted = this.summaries.byEnterprise(official.tenant(),
				year.months());
		List<EnterpriseLine> lines = new ArrayList<>();
		List<YearFigures> parts = new ArrayList<>();
		for (Enterprise enterprise : this.enterprises.all(official)) {
			YearFigures figures = YearFigures.of(year.months(), counted.getOrDefault(enterprise.id(), Map.of()));
			parts.add(figures);
			lines.add(new EnterpriseLine(new EnterpriseName(enterprise.id(), enterprise.name()), figures.total()));
		}
		YearFigures sum = YearFigures.sum(year.months(), parts);
		return new UnitYear(year.value(), months(official, year, sum), lines, sum.total());
	}

	private List<MonthLine> months(Member official, AssessmentYear year, YearFigures sum) {
		Instant now = this.clock.instant();
		List<Period> periods = this.calendar.periods(official.district(), year);
		List<MonthLine> months = new ArrayList<>();
		for (int i = 0; i < periods.size(); i++) {
			months.add(new MonthLine(periods.get(i).month(), periods.get(i).state(now), sum.months().get(i).figure()));
		}
		return months;
	}

}
