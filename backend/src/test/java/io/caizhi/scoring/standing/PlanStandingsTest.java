package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Measure;
import io.caizhi.plan.yearly.MeasureCode;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.Milestone;
import io.caizhi.plan.yearly.Pace;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.PlanSpan;
import io.caizhi.plan.yearly.Responsible;
import io.caizhi.plan.yearly.RollUp;
import io.caizhi.plan.yearly.Targets;
import io.caizhi.scoring.standing.PlanStanding.DimensionStanding;
import io.caizhi.scoring.value.IndicatorValues.Sheet;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan with talents to attract, jobs lost to keep few, and a share that has no sum. */
class PlanStandingsTest {

	private static final TenantId WUYI = new TenantId(101);

	private static final TenantId ZHULONG = new TenantId(102);

	private static final TenantId BUREAU = new TenantId(103);

	private static final List<Unit> ALL = List.of(unit(WUYI, "wuyi"), unit(ZHULONG, "zhulong"), unit(BUREAU, "renshe"));

	private static final IndicatorCode TALENTS = new IndicatorCode("A01");

	private static final IndicatorCode LOST = new IndicatorCode("C01");

	private static final IndicatorCode SHARE = new IndicatorCode("D01");

	private static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 30);

	@Test
	void aDimensionCountsItsIndicatorsByHowTheyGo() {
		PlanStanding standing = standing(MIDSUMMER, "25", "20", "8", "1");

		assertThat(standing.dimensions()).extracting(DimensionStanding::dimension)
			.containsExactly(Dimension.ATTRACT, Dimension.RETAIN, Dimension.USE);
		DimensionStanding attract = standing.dimensions().getFirst();
		IndicatorStanding talents = attract.indicators().getFirst();
		assertThat(talents.actual()).isEqualByComparingTo("45");
		assertThat(talents.target()).isEqualByComparingTo("100");
		assertThat(talents.due()).isEqualByComparingTo("50");
		assertThat(talents.ahead()).isEqualByComparingTo("-5");
		assertThat(talents.pace()).isEqualTo(Pace.AT_RISK);
		assertThat(talents.behind()).as("wuyi is on schedule, zhulong is not").isEqualTo(1);
		assertThat(attract.atRisk()).isEqualTo(1);
		assertThat(standing.dimensions().getLast().untold()).as("a ratio has no sum of targets").isEqualTo(1);
	}

	@ParameterizedTest(name = "{0} lost where 10 may be by the year''s end → {1}")
	@CsvSource({ "2, AHEAD", "5, ON_SCHEDULE", "9, BEHIND" })
	void whereLessIsBetterMoreIsBehind(String lost, Pace pace) {
		PlanStanding standing = standing(MIDSUMMER, "25", "25", lost, "0");

		assertThat(standing.dimensions().get(1).indicators().getFirst().pace()).isEqualTo(pace);
	}

	@ParameterizedTest(name = "{0} and {1} by {2} → {3}, {4} lacking")
	@CsvSource({ "30, 20, 2026-06-30, REACHED, 1", "30, 19, 2026-06-30, AT_RISK, 1", "30, 19, 2026-07-01, OVERDUE, 1",
			"30, 20, 2026-07-01, REACHED, 1", "25, 25, 2026-07-01, REACHED, 0", "24, 24, 2026-07-01, OVERDUE, 2" })
	void aTimeNodeIsOverdueOnceItsDayIsOver(String wuyi, String zhulong, LocalDate day, MilestoneState state,
			int lacking) {
		TimeNode talents = node(standing(day, wuyi, zhulong, "0", "0"), TALENTS);

		assertThat(talents.state()).isEqualTo(state);
		assertThat(talents.wanted()).isEqualByComparingTo("50");
		assertThat(talents.units()).isEqualTo(2);
		assertThat(talents.lacking()).isEqualTo(lacking);
	}

	@Test
	void whereLessIsBetterNothingIsReachedBeforeTheDayIsOver() {
		assertThat(node(standing(LocalDate.of(2026, 6, 30), "0", "0", "1", "0"), LOST).state())
			.isEqualTo(MilestoneState.AHEAD);
		assertThat(node(standing(LocalDate.of(2026, 7, 1), "0", "0", "1", "0"), LOST).state())
			.isEqualTo(MilestoneState.REACHED);
	}

	@Test
	void theEndOfAMonthThatIsOverIsOver() {
		PlanStanding standing = PlanStandings.standing(plan(), ALL, sheet("1", "1", "0", "0"),
				Days.of(YearMonth.of(2026, 6), LocalDate.of(2026, 7, 20)), null);

		assertThat(node(standing, TALENTS).state()).isEqualTo(MilestoneState.OVERDUE);
	}

	@Test
	void everyMilestoneIsToldTheOverdueFirstAndAShareByItsUnits() {
		PlanStanding standing = standing(LocalDate.of(2026, 7, 1), "30", "19", "1", "10");

		assertThat(standing.nodes()).extracting(TimeNode::state)
			.containsExactly(MilestoneState.OVERDUE, MilestoneState.UNTOLD, MilestoneState.REACHED);
		TimeNode share = node(standing, SHARE);
		assertThat(share.wanted()).isNull();
		assertThat(share.lacking()).as("10 of the 40 that are half of 80").isEqualTo(1);
	}

	@ParameterizedTest(name = "on {0} its day is soon: {1}")
	@CsvSource({ "2026-05-30, false", "2026-05-31, true", "2026-06-30, true", "2026-07-01, false" })
	void oneLooksThirtyDaysAhead(LocalDate day, boolean soon) {
		assertThat(node(standing(day, "0", "0", "0", "0"), TALENTS).soon()).isEqualTo(soon);
	}

	@Test
	void itNamesWhoLeadsAndWhoIsResponsibleOnItsDay() {
		TimeNode talents = node(standing(MIDSUMMER, "0", "0", "0", "0"), TALENTS);

		assertThat(talents.lead()).isEqualTo(new TimeNode.Lead("renshe", "renshe"));
		assertThat(talents.responsible()).extracting(TimeNode.Person::name).containsExactly("林晓");
		assertThat(talents.responsible().toString()).doesNotContain("林晓");
	}

	@Test
	void aMissingValueIsNotOnSchedule() {
		Map<IndicatorCode, MetricValue> district = new HashMap<>(sheet("1", "1", "0", "0").district());
		district.put(TALENTS, new MetricValue(null, MetricValue.State.MISSING, BigDecimal.ZERO, List.of(), List.of()));
		Sheet sheet = new Sheet(YearMonth.of(2026, 7), sheet("1", "1", "0", "0").units(), district);

		PlanStanding standing = PlanStandings.standing(plan(), ALL, sheet, days(LocalDate.of(2026, 7, 31)), null);

		assertThat(standing.dimensions().getFirst().untold()).isEqualTo(1);
		assertThat(node(standing, TALENTS).state()).isEqualTo(MilestoneState.OVERDUE);
	}

	@ParameterizedTest(name = "{0} when {1} closed → {2}")
	@CsvSource({ "50, 2026-06-30, REACHED", "49, 2026-06-30, OVERDUE", "49, 2026-05-31, AHEAD" })
	void whatIsStillBeingReportedIsJudgedByTheMonthThatClosedLast(String then, LocalDate closed, MilestoneState state) {
		Map<IndicatorCode, MetricValue> district = new HashMap<>(sheet("1", "1", "0", "0").district());
		district.put(TALENTS, new MetricValue(BigDecimal.ONE, MetricValue.State.KNOWN, BigDecimal.ZERO,
				List.of(YearMonth.of(2026, 7)), List.of()));
		Sheet now = new Sheet(YearMonth.of(2026, 7), sheet("1", "0", "0", "0").units(), district);

		PlanStanding standing = PlanStandings.standing(plan(), ALL, now, days(LocalDate.of(2026, 7, 10)),
				new Settled(Set.of(TALENTS), sheet(then, "0", "0", "0"), closed));

		assertThat(node(standing, TALENTS).state()).isEqualTo(state);
		assertThat(node(standing, TALENTS).actual()).isEqualByComparingTo(then);
		assertThat(node(standing, TALENTS).last()).isEqualTo(YearMonth.of(2026, 6));
		assertThat(node(standing, LOST).last()).as("not reported by hand").isEqualTo(YearMonth.of(2026, 7));
		assertThat(standing.dimensions().getFirst().indicators().getFirst().actual()).as("the board shows what is told")
			.isEqualByComparingTo("1");
	}

	private static TimeNode node(PlanStanding standing, IndicatorCode indicator) {
		return standing.nodes().stream().filter((node) -> node.indicator().equals(indicator)).findFirst().orElseThrow();
	}

	/** In a month that runs. */
	private static Days days(LocalDate day) {
		return new Days(day, day.minusDays(1));
	}

	private static Unit unit(TenantId id, String code) {
		return new Unit(id, code, "nanqiao-" + code, code, UnitCategory.TOWN, LocalDate.of(2026, 1, 1),
				TenantStatus.ACTIVE, 1);
	}

	private static PlanStanding standing(LocalDate day, String wuyi, String zhulong, String lost, String share) {
		return PlanStandings.standing(plan(), ALL, sheet(wuyi, zhulong, lost, share), days(day), null);
	}

	private static Sheet sheet(String wuyi, String zhulong, String lost, String share) {
		MetricValue both = known(new BigDecimal(wuyi).add(new BigDecimal(zhulong)).toString());
		return new Sheet(YearMonth.of(2026, 6),
				Map.of(TALENTS, Map.of(WUYI, known(wuyi), ZHULONG, known(zhulong)), LOST, Map.of(WUYI, known(lost)),
						SHARE, Map.of(WUYI, known(share))),
				Map.of(TALENTS, both, LOST, known(lost), SHARE, known(share)));
	}

	private static MetricValue known(String value) {
		return new MetricValue(new BigDecimal(value), MetricValue.State.KNOWN, BigDecimal.ZERO, List.of(), List.of());
	}

	/** Talents: half by midsummer, 50 of each town; lost jobs: 10 at most, in wuyi. */
	private static PlanContent plan() {
		MeasureCode measure = new MeasureCode("M01");
		List<Milestone> nodes = List.of(new Milestone(MIDSUMMER, new BigDecimal("0.5")));
		return new PlanContent(new PlanId(1), 2026, "工作方案", PlanSpan.ofYear(2026), 1,
				List.of(new Measure(measure, "企业引才", 1)),
				List.of(byHand("TALENTS"), byHand("LOST"),
						new MetricDefinition(new MetricCode("SHARE"), "占比",
								new Metric.Ratio(new MetricCode("TALENTS"), new MetricCode("LOST"), BigDecimal.ONE))),
				List.of(indicator(TALENTS, Dimension.ATTRACT, Direction.HIGHER, "TALENTS", nodes, 1),
						indicator(LOST, Dimension.RETAIN, Direction.LOWER, "LOST", nodes, 2),
						indicator(SHARE, Dimension.USE, Direction.HIGHER, "SHARE", nodes, 3)),
				Targets.NONE.with(TALENTS, WUYI, new BigDecimal("50"))
					.with(TALENTS, ZHULONG, new BigDecimal("50"))
					.with(LOST, WUYI, BigDecimal.TEN)
					.with(SHARE, WUYI, new BigDecimal("80")));
	}

	private static MetricDefinition byHand(String code) {
		return new MetricDefinition(new MetricCode(code), code, new Metric.Manual(RollUp.SUM));
	}

	private static Indicator indicator(IndicatorCode code, Dimension dimension, Direction direction, String metric,
			List<Milestone> nodes, int position) {
		return new Indicator(code, new MeasureCode("M01"), code.value(), dimension, "人", direction, BUREAU, Set.of(),
				List.of(new Responsible("林晓", "副局长", null, MIDSUMMER),
						new Responsible("周敏", "副局长", MIDSUMMER.plusDays(1), null)),
				new MetricCode(metric), "经核验", nodes, null, position);
	}

}
