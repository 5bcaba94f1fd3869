package io.caizhi.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.caizhi.hiring.Filing;
import io.caizhi.hiring.Filings;
import io.caizhi.hiring.OpenDecisions;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.MonthState;
import io.caizhi.plan.Period;
import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.rollup.Cockpit.OpenMonth;
import io.caizhi.rollup.Cockpit.TrendPoint;
import io.caizhi.rollup.Cockpit.UnitStanding;
import io.caizhi.rollup.Headline.MonthValue;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the cockpit together from the summaries: the rows that the roll-up adds up, so
 * that both are the same to the last digit. How many statements it takes depends on how
 * many months are open, never on units or hires.
 */
@Service
@Transactional(readOnly = true)
class CockpitFigures {

	private final Units units;

	private final UnitSummaryRepository summaries;

	private final ReturnsOutstandingRepository returns;

	private final Filings filings;

	private final OpenDecisions matters;

	private final AssessmentCalendar calendar;

	private final Plans plans;

	private final Clock clock;

	CockpitFigures(Units units, UnitSummaryRepository summaries, ReturnsOutstandingRepository returns, Filings filings,
			OpenDecisions matters, AssessmentCalendar calendar, Plans plans, Clock clock) {
		this.units = units;
		this.summaries = summaries;
		this.returns = returns;
		this.filings = filings;
		this.matters = matters;
		this.calendar = calendar;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, when no plan can ever hold the month
	 */
	Cockpit of(DistrictScope scope, YearMonth month) {
		AssessmentYear year = this.calendar.yearOf(scope.district(), month);
		List<YearMonth> before = year.months().stream().map((each) -> each.minusYears(1)).toList();
		List<YearMonth> upTo = year.months().stream().filter((each) -> !each.isAfter(month)).toList();
		List<Period> periods = this.calendar.periods(scope.district(), year).subList(0, upTo.size());
		List<Unit> all = this.units.all(scope);
		Map<TenantId, Map<YearMonth, Figure>> counted = counted(scope, all,
				Stream.concat(before.stream(), year.months().stream()).toList());
		Map<TenantId, Map<YearMonth, Filing>> filed = this.filings.inDistrict(scope, periods);
		Map<TenantId, Map<YearMonth, Integer>> waiting = this.returns.waiting(scope, upTo);
		Period current = periods.getLast();
		Instant now = this.clock.instant();
		YearFigures district = sum(all, counted, upTo);
		Optional<PlanContent> plan = this.plans.inForce(scope, year.value());
		Optional<HireTarget> hires = plan.flatMap((content) -> HireTarget.in(content, HireMeasure.COUNTED));
		Optional<HireTarget> college = plan.flatMap((content) -> HireTarget.in(content, HireMeasure.COLLEGE));
		LocalDate day = day(month, now);
		List<Filing> filings = upTo.stream().map((each) -> district(filed, each)).toList();
		return new Cockpit(year.value(), month, current.state(now), current.closesAt(), district.total(),
				Headline.ofSum(values(district, Figure::counted)),
				Headline.ofSum(values(district, (figure) -> Figure.told(figure.college()))),
				Headline.ofShare(upTo, measures(district, (figure) -> Figure.told(figure.insured())),
						measures(district, Figure::counted)),
				Headline.ofShare(upTo, parts(filings, Filing::onTime), parts(filings, Filing::due)),
				Headline.ofStates(IntStream.range(0, upTo.size())
					.mapToObj((i) -> new MonthValue(upTo.get(i), BigDecimal.valueOf(filings.get(i).absent())))
					.toList()),
				hires.map((target) -> target.district(district.total().counted(), day)).orElse(null),
				college.map((target) -> target.district(Figure.told(district.total().college()), day)).orElse(null),
				trend(year, upTo, district, sum(all, counted, before), hires),
				standings(all, counted, upTo,
						(unit, figures) -> standing(unit, figures,
								hires.flatMap((target) -> target.unit(unit.id(), figures.total().counted(), day))
									.orElse(null),
								reporting(unit, periods, filed, waiting))),
				openMonths(periods, filings, now), this.matters.of(scope, year));
	}

	private Map<TenantId, Map<YearMonth, Figure>> counted(DistrictScope scope, List<Unit> all, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Figure>> counted = new HashMap<>();
		this.summaries.inDistrict(scope, all.stream().map(Unit::id).toList(), Grain.ALTOGETHER, months,
				(key, figure) -> counted
					.computeIfAbsent(Objects.requireNonNull(key.unit()), (absent) -> new HashMap<>())
					.put(Objects.requireNonNull(key.month()), figure));
		return counted;
	}

	/** All units together. */
	private static YearFigures sum(List<Unit> all, Map<TenantId, Map<YearMonth, Figure>> counted,
			List<YearMonth> months) {
		return YearFigures.sum(months,
				all.stream().map((unit) -> YearFigures.of(months, counted.getOrDefault(unit.id(), Map.of()))).toList());
	}

	private static Filing district(Map<TenantId, Map<YearMonth, Filing>> filed, YearMonth month) {
		return filed.values()
			.stream()
			.map((months) -> months.getOrDefault(month, Filing.NONE))
			.reduce(Filing.NONE, Filing::plus);
	}

	/** What is due is asked of the day that is over last: today, while the month runs. */
	private static LocalDate day(YearMonth month, Instant now) {
		LocalDate today = ChinaTime.day(now);
		return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
	}

	private static List<TrendPoint> trend(AssessmentYear year, List<YearMonth> upTo, YearFigures district,
			YearFigures before, Optional<HireTarget> target) {
		List<TrendPoint> points = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal lastSum = BigDecimal.ZERO;
		List<YearMonth> months = year.months();
		for (int i = 0; i < months.size(); i++) {
			BigDecimal last = before.months().get(i).figure().counted();
			lastSum = lastSum.add(last);
			@Nullable Figure figure = (i < upTo.size()) ? district.months().get(i).figure() : null;
			if (figure != null) {
				sum = sum.add(figure.counted());
			}
			points.add(new TrendPoint(months.get(i), (figure != null) ? figure.counted() : null,
					(figure != null) ? sum : null, (figure != null) ? figure.college() : null, last, lastSum,
					due(target, months.get(i))));
		}
		return points;
	}

	private static @Nullable BigDecimal due(Optional<HireTarget> target, YearMonth month) {
		return target.map((wanted) -> wanted.due(month.atEndOfMonth()).setScale(2, RoundingMode.HALF_UP)).orElse(null);
	}

	/** The units of each category by place; those without a place come after them. */
	private static List<UnitStanding> standings(List<Unit> all, Map<TenantId, Map<YearMonth, Figure>> counted,
			List<YearMonth> upTo, BiFunction<Unit, YearFigures, UnitStanding> standing) {
		Map<UnitCategory, List<UnitStanding>> categories = new LinkedHashMap<>();
		all.forEach((unit) -> categories.computeIfAbsent(unit.category(), (none) -> new ArrayList<>())
			.add(standing.apply(unit, YearFigures.of(upTo, counted.getOrDefault(unit.id(), Map.of())))));
		return categories.values().stream().flatMap((units) -> Ranking.of(units).stream()).toList();
	}

	private static UnitStanding standing(Unit unit, YearFigures figures, @Nullable Against against,
			Reporting reporting) {
		return new UnitStanding(UnitName.of(unit), figures.total().counted(), Figure.told(figures.total().college()),
				figures.months().getLast().figure().counted(), null, null, values(figures, Figure::counted), against,
				reporting);
	}

	private static Reporting reporting(Unit unit, List<Period> periods, Map<TenantId, Map<YearMonth, Filing>> filed,
			Map<TenantId, Map<YearMonth, Integer>> waiting) {
		Map<YearMonth, Integer> own = waiting.getOrDefault(unit.id(), Map.of());
		int all = own.values().stream().mapToInt(Integer::intValue).sum();
		int overdue = periods.stream()
			.filter(Period::closed)
			.mapToInt((period) -> own.getOrDefault(period.month(), 0))
			.sum();
		Period current = periods.getLast();
		return Reporting.of(unit.status() == TenantStatus.SUSPENDED, current.closed(),
				filed.getOrDefault(unit.id(), Map.of()).getOrDefault(current.month(), Filing.NONE), all, overdue);
	}

	private static List<OpenMonth> openMonths(List<Period> periods, List<Filing> filings, Instant now) {
		return IntStream.range(0, periods.size())
			.filter((i) -> periods.get(i).state(now) == MonthState.OPEN)
			.mapToObj((i) -> new OpenMonth(periods.get(i).month(), periods.get(i).closesAt(), filings.get(i).owed(),
					filings.get(i).absent()))
			.toList();
	}

	private static List<MonthValue> values(YearFigures figures, Function<Figure, BigDecimal> measure) {
		return figures.months()
			.stream()
			.map((month) -> new MonthValue(month.month(), measure.apply(month.figure())))
			.toList();
	}

	private static List<BigDecimal> measures(YearFigures figures, Function<Figure, BigDecimal> measure) {
		return figures.months().stream().map((month) -> measure.apply(month.figure())).toList();
	}

	private static List<BigDecimal> parts(List<Filing> filings, Function<Filing, Integer> part) {
		return filings.stream().map((filing) -> BigDecimal.valueOf(part.apply(filing))).toList();
	}

}
