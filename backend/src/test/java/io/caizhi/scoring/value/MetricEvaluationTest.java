package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import io.caizhi.hiring.sampling.FindingCounts;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.PlanSpan;
import io.caizhi.plan.yearly.ReturnMeasure;
import io.caizhi.plan.yearly.RollUp;
import io.caizhi.plan.yearly.Targets;
import io.caizhi.rollup.CountedTotal;
import io.caizhi.rollup.ReturnTotal;
import io.caizhi.scoring.value.MetricValue.State;
import io.caizhi.scoring.value.Records.Apart;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What each kind of metric comes to, unit by unit and for the district (product §5). */
class MetricEvaluationTest {

	private static final TenantId WUYI = new TenantId(1);

	private static final TenantId ZHULONG = new TenantId(2);

	private static final List<TenantId> BOTH = List.of(WUYI, ZHULONG);

	private static final YearMonth JANUARY = YearMonth.of(2026, 1);

	private static final YearMonth MARCH = YearMonth.of(2026, 3);

	private static final MetricCode HIRES = new MetricCode("HIRES");

	private static final MetricCode COLLEGE = new MetricCode("COLLEGE");

	private static final MetricCode FAIRS = new MetricCode("FAIRS");

	private static final MetricCode SHARE = new MetricCode("SHARE");

	private static final MetricCode ENTERPRISES = new MetricCode("ENTERPRISES");

	private static final MetricCode PUNCTUAL = new MetricCode("PUNCTUAL");

	private static final MetricCode EXPECTED = new MetricCode("EXPECTED");

	private static final MetricCode ON_TIME = new MetricCode("ON-TIME");

	private static final MetricCode FOUND_WRONG = new MetricCode("WRONG");

	private static final MetricCode FOUND_UNPROVEN = new MetricCode("UNPROVEN");

	private static final MetricCode TALENTS = new MetricCode("TALENTS");

	private static final Metric.Ledger ENTRIES = new Metric.Ledger("TALENT", "ALL");

	private static final MetricCode SUMMED = new MetricCode("SUMMED");

	private static final MetricCode LATEST = new MetricCode("LATEST");

	private final Map<Apart, List<CountedTotal>> counted = new HashMap<>();

	private final List<CountedTotal> corrected = new ArrayList<>();

	private final Map<TenantId, ReturnTotal> returns = new HashMap<>();

	private final Map<Metric.Ledger, Map<TenantId, BigDecimal>> ledger = new HashMap<>();

	private final Map<MetricCode, Map<TenantId, NavigableMap<YearMonth, BigDecimal>>> reported = new HashMap<>();

	@Test
	void hiresAreCountedAsTheSummariesHaveThem() {
		counted(WUYI, "", "", "12.50", "5");
		counted(ZHULONG, "", "", "7", "2");

		assertThat(values(HIRES)).containsExactly(number("12.5"), number("7"));
		assertThat(evaluation().district(HIRES, BOTH).value()).isEqualByComparingTo("19.5");
	}

	@Test
	void onlyTheChannelsAndEducationsNamedCount() {
		this.counted.put(new Apart(true, true), List.of(total(WUYI, "21", "CAMPUS_FAIR", "4", "3"),
				total(WUYI, "21", "REFERRAL", "9", "9"), total(WUYI, "61", "CAMPUS_FAIR", "8", "0")));

		assertThat(values(FAIRS)).containsExactly(number("3"), number("0"));
	}

	@Test
	void whatCorrectionsBookedLaterIsAddedAndNamed() {
		counted(WUYI, "", "", "12", "5");
		this.corrected.add(total(WUYI, "21", "REFERRAL", "-1", "-1"));

		MetricValue value = evaluation().of(HIRES, BOTH).get(WUYI);

		assertThat(value.value()).isEqualByComparingTo("11");
		assertThat(value.corrections()).isEqualByComparingTo("-1");
	}

	@Test
	void aRatioIsRolledUpFromItsPartsAndNeverAveraged() {
		counted(WUYI, "", "", "3", "1");
		counted(ZHULONG, "", "", "100", "50");

		assertThat(values(SHARE)).containsExactly(number("33.333333"), number("50"));
		assertThat(evaluation().district(SHARE, BOTH).value()).isEqualByComparingTo("49.514563");
	}

	@Test
	void aRatioOverNothingSaysNothing() {
		counted(WUYI, "", "", "0", "0");

		MetricValue value = evaluation().of(SHARE, BOTH).get(WUYI);

		assertThat(value.value()).isNull();
		assertThat(value.state()).isEqualTo(State.UNDEFINED);
	}

	@Test
	void returnsAreCountedByHowTheyCame() {
		this.returns.put(WUYI, new ReturnTotal(9, 3, 1));

		assertThat(values(EXPECTED)).containsExactly(number("9"), number("0"));
		assertThat(values(ON_TIME)).containsExactly(number("6"), number("0"));
		assertThat(evaluation().of(PUNCTUAL, BOTH).get(WUYI).value()).isEqualByComparingTo("66.666667");
		assertThat(evaluation().of(PUNCTUAL, BOTH).get(ZHULONG).state()).isEqualTo(State.UNDEFINED);
	}

	@Test
	void whatAuditsFoundIsCountedByItsKind() {
		assertThat(values(FOUND_WRONG)).containsExactly(number("3"), number("0"));
		assertThat(values(FOUND_UNPROVEN)).containsExactly(number("1"), number("0"));
	}

	@Test
	void reportedMonthsAreAddedAndThoseMissingBeforeAreNamed() {
		reported(SUMMED, WUYI, JANUARY, "2");
		reported(SUMMED, WUYI, MARCH, "3");

		MetricValue value = evaluation().of(SUMMED, BOTH).get(WUYI);

		assertThat(value.value()).isEqualByComparingTo("5");
		assertThat(value.missing()).containsExactly(YearMonth.of(2026, 2));
	}

	@Test
	void aLatestValueIsThatOfTheLastMonth() {
		reported(LATEST, WUYI, JANUARY, "40");
		reported(LATEST, WUYI, MARCH, "38");
		reported(LATEST, ZHULONG, JANUARY, "11");

		assertThat(evaluation().of(LATEST, BOTH).get(WUYI).value()).isEqualByComparingTo("38");
		assertThat(evaluation().of(LATEST, BOTH).get(ZHULONG).state()).isEqualTo(State.MISSING);
	}

	@Test
	void silenceInTheLastMonthIsMissingAndNoZero() {
		reported(SUMMED, WUYI, JANUARY, "2");

		MetricValue value = evaluation().of(SUMMED, BOTH).get(WUYI);

		assertThat(value.value()).isNull();
		assertThat(value.state()).isEqualTo(State.MISSING);
		assertThat(value.missing()).containsExactly(YearMonth.of(2026, 2), MARCH);
	}

	@Test
	void ledgerEntriesCountAsTheyAreBookedAndWhereThereAreNoneTheyAreNone() {
		this.ledger.put(ENTRIES, Map.of(WUYI, number("7.50")));

		assertThat(values(TALENTS)).containsExactly(number("7.5"), number("0"));
		assertThat(evaluation().district(TALENTS, BOTH).value()).isEqualByComparingTo("7.5");
	}

	@Test
	void theDistrictIsTheSumOfItsUnitsToTheLastDigit() {
		reported(SUMMED, WUYI, MARCH, "0.333333");
		reported(SUMMED, ZHULONG, MARCH, "0.666667");

		assertThat(evaluation().district(SUMMED, BOTH).value()).isEqualByComparingTo("1.000000");
		assertThat(evaluation().district(SUMMED, List.of(WUYI)).value()).isEqualByComparingTo("0.333333");
	}

	private List<BigDecimal> values(MetricCode code) {
		return evaluation().of(code, BOTH).values().stream().map(MetricValue::value).toList();
	}

	private MetricEvaluation evaluation() {
		return new MetricEvaluation(plan(),
				new Records(MARCH, List.of(JANUARY, YearMonth.of(2026, 2), MARCH), this.counted, this.corrected,
						Map.of(WUYI, 4), this.returns, Map.of(WUYI, new FindingCounts(9, 5, 3, 1, 0)), this.ledger,
						this.reported));
	}

	private void counted(TenantId unit, String education, String channel, String counted, String college) {
		this.counted.computeIfAbsent(new Apart(false, false), (absent) -> new ArrayList<>())
			.add(total(unit, education, channel, counted, college));
	}

	private void reported(MetricCode metric, TenantId unit, YearMonth month, String value) {
		this.reported.computeIfAbsent(metric, (absent) -> new HashMap<>())
			.computeIfAbsent(unit, (absent) -> new TreeMap<>())
			.put(month, new BigDecimal(value));
	}

	private static CountedTotal total(TenantId unit, String education, String channel, String counted, String college) {
		BigDecimal none = BigDecimal.ZERO;
		return new CountedTotal(unit, education, channel, new BigDecimal(counted), new BigDecimal(college), none, none,
				none, none, none, none);
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

	private static PlanContent plan() {
		return new PlanContent(new PlanId(1), 2026, "方案", PlanSpan.ofYear(2026), 1, List.of(),
				List.of(metric(HIRES, hires(HireMeasure.COUNTED)), metric(COLLEGE, hires(HireMeasure.COLLEGE)),
						metric(FAIRS, new Metric.Hires(HireMeasure.COLLEGE, Set.of("21"), Set.of("CAMPUS_FAIR"))),
						metric(SHARE, new Metric.Ratio(COLLEGE, HIRES, BigDecimal.valueOf(100))),
						metric(ENTERPRISES, hires(HireMeasure.ENTERPRISES)),
						metric(FOUND_WRONG, hires(HireMeasure.FOUND_WRONG)),
						metric(FOUND_UNPROVEN, hires(HireMeasure.FOUND_UNPROVEN)),
						metric(EXPECTED, new Metric.Returns(ReturnMeasure.EXPECTED)),
						metric(ON_TIME, new Metric.Returns(ReturnMeasure.ON_TIME)),
						metric(PUNCTUAL, new Metric.Ratio(ON_TIME, EXPECTED, BigDecimal.valueOf(100))),
						metric(TALENTS, ENTRIES), metric(SUMMED, new Metric.Manual(RollUp.SUM)),
						metric(LATEST, new Metric.Manual(RollUp.LATEST))),
				List.of(), Targets.NONE);
	}

	private static Metric hires(HireMeasure measure) {
		return new Metric.Hires(measure, Set.of(), Set.of());
	}

	private static MetricDefinition metric(MetricCode code, Metric metric) {
		return new MetricDefinition(code, code.value(), metric);
	}

}
