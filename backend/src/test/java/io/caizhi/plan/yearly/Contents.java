package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** Plans and parts of them for tests that need no database. */
final class Contents {

	static final PlanId PLAN = new PlanId(7);

	static final TenantId WUYI = new TenantId(101);

	static final TenantId ZHULONG = new TenantId(102);

	static final TenantId BUREAU = new TenantId(103);

	private Contents() {
	}

	static Indicator indicator(String code, List<Milestone> milestones, @Nullable SeasonalCurve curve) {
		return new Indicator(new IndicatorCode(code), new MeasureCode("M01"), "企业录用人数", Dimension.ATTRACT, "人",
				Direction.HIGHER, BUREAU, Set.of(ZHULONG, WUYI),
				List.of(new Responsible("林晓", "局长", null, LocalDate.of(2022, 6, 30)),
						new Responsible("周宁", "局长", LocalDate.of(2022, 7, 1), null)),
				new MetricCode("HIRES"), "经核验并计数的录用", milestones, curve, 1);
	}

	/** Such as {@code 2022-06-30 0.5}. */
	static List<Milestone> milestones(String... spelt) {
		return Stream.of(spelt)
			.map((text) -> text.split(" "))
			.map((parts) -> new Milestone(LocalDate.parse(parts[0]), new BigDecimal(parts[1])))
			.toList();
	}

	/** Two indicators, one of them a share, over two towns. */
	static PlanContent content() {
		return new PlanContent(PLAN, 2022, "招才引智\"质量突破年\"工作方案", PlanSpan.ofYear(2022), 1,
				List.of(new Measure(new MeasureCode("M01"), "企业引才", 1)),
				List.of(new MetricDefinition(new MetricCode("HIRES"), "录用",
						new Metric.Hires(HireMeasure.COUNTED, Set.of(), Set.of("CAMPUS_FAIR", "REFERRAL"))),
						new MetricDefinition(new MetricCode("COLLEGE"), "大学生",
								new Metric.Hires(HireMeasure.COLLEGE, Set.of("21", "11"), Set.of())),
						new MetricDefinition(new MetricCode("SHARE"), "占比",
								new Metric.Ratio(new MetricCode("COLLEGE"), new MetricCode("HIRES"),
										new BigDecimal("100.0"))),
						new MetricDefinition(new MetricCode("RETURNS"), "缺报", new Metric.Returns(ReturnMeasure.ABSENT)),
						new MetricDefinition(new MetricCode("BY-HAND"), "手工", new Metric.Manual(RollUp.LATEST))),
				List.of(indicator("A01", milestones("2022-06-30 0.50"), null), indicator("A02", List.of(), null)),
				Targets.NONE.with(new IndicatorCode("A01"), ZHULONG, new BigDecimal("80.00"))
					.with(new IndicatorCode("A01"), WUYI, new BigDecimal("350")));
	}

}
