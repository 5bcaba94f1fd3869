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
import io.caizhi.plan.yearly.RollUp;
import io.caizhi.plan.yearly.Targets;
import io.caizhi.scoring.standing.PlanStanding.DimensionStanding;
import io.caizhi.scoring.standing.TimeNode.State;
import io.caizhi.scoring.value.IndicatorValues.Sheet;
import io.caizhi.scoring.value.MetricValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan with talents to attract, jobs lost to keep few, and a share that has no sum. */
class PlanStandingsTest {

	private static final TenantId WUYI = new TenantId(101);

	private static final TenantId ZHULONG = new TenantId(102);

	private static final List<TenantId> BOTH = List.of(WUYI, ZHULONG);

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

	@ParameterizedTest(name = "{0} and {1} by {2} → {3}")
	@CsvSource({ "30, 20, 2026-06-30, REACHED", "30, 19, 2026-06-30, AHEAD", "30, 19, 2026-07-01, OVERDUE",
			"30, 20, 2026-07-01, REACHED" })
	void aTimeNodeIsOverdueOnceItsDayIsOver(String wuyi, String zhulong, LocalDate day, State state) {
		PlanStanding standing = standing(day, wuyi, zhulong, "0", "0");

		assertThat(standing.nodes()).filteredOn((node) -> node.indicator().equals(TALENTS))
			.extracting(TimeNode::state)
			.startsWith(state);
		assertThat(standing.nodes()).extracting(TimeNode::due).isSorted();
	}

	@Test
	void whereLessIsBetterNothingIsReachedBeforeTheDayIsOver() {
		assertThat(nodeOfLost(LocalDate.of(2026, 6, 30))).isEqualTo(State.AHEAD);
		assertThat(nodeOfLost(LocalDate.of(2026, 7, 1))).isEqualTo(State.REACHED);
	}

	@Test
	void aMissingValueIsNotOnSchedule() {
		Map<IndicatorCode, MetricValue> district = new HashMap<>(sheet("1", "1", "0", "0").district());
		district.put(TALENTS, new MetricValue(null, MetricValue.State.MISSING, BigDecimal.ZERO, List.of(), List.of()));
		Sheet sheet = new Sheet(YearMonth.of(2026, 7), sheet("1", "1", "0", "0").units(), district);

		PlanStanding standing = PlanStandings.standing(plan(), BOTH, sheet, LocalDate.of(2026, 7, 31));

		assertThat(standing.dimensions().getFirst().untold()).isEqualTo(1);
		assertThat(standing.nodes().getFirst().state()).isEqualTo(State.OVERDUE);
	}

	private static State nodeOfLost(LocalDate day) {
		return standing(day, "0", "0", "1", "0").nodes()
			.stream()
			.filter((node) -> node.indicator().equals(LOST))
			.findFirst()
			.orElseThrow()
			.state();
	}

	private static PlanStanding standing(LocalDate day, String wuyi, String zhulong, String lost, String share) {
		return PlanStandings.standing(plan(), BOTH, sheet(wuyi, zhulong, lost, share), day);
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
						indicator(SHARE, Dimension.USE, Direction.HIGHER, "SHARE", List.of(), 3)),
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
		return new Indicator(code, new MeasureCode("M01"), code.value(), dimension, "人", direction, null, Set.of(),
				List.of(), new MetricCode(metric), "经核验", nodes, null, position);
	}

}
