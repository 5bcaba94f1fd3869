package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Measure;
import io.caizhi.plan.yearly.MeasureCode;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.PlanSpan;
import io.caizhi.plan.yearly.Targets;
import io.caizhi.plan.yearly.Pace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HireTargetTest {

	private static final TenantId WUYI = new TenantId(101);

	private static final TenantId ZHULONG = new TenantId(102);

	private static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 30);

	@Test
	void theDistrictIsDueWhatItsUnitsAreDue() {
		HireTarget target = HireTarget.in(plan(all(HireMeasure.COUNTED)), HireMeasure.COUNTED).orElseThrow();
		Against wuyi = target.unit(WUYI, new BigDecimal("181"), MIDSUMMER).orElseThrow();
		Against zhulong = target.unit(ZHULONG, new BigDecimal("10"), MIDSUMMER).orElseThrow();
		Against district = target.district(new BigDecimal("191"), MIDSUMMER);

		assertThat(wuyi.due()).isEqualByComparingTo("181");
		assertThat(wuyi.pace()).isEqualTo(Pace.ON_SCHEDULE);
		assertThat(zhulong.pace()).isEqualTo(Pace.BEHIND);
		assertThat(district.target()).isEqualByComparingTo("438");
		assertThat(district.due()).isEqualByComparingTo(wuyi.due().add(zhulong.due()));
		assertThat(target.unit(new TenantId(103), BigDecimal.ONE, MIDSUMMER)).isEmpty();
	}

	@Test
	void anIndicatorThatCountsOnlySomeHiresIsNotTheFigureOfAll() {
		Metric graduates = new Metric.Hires(HireMeasure.COUNTED, Set.of("21"), Set.of());

		assertThat(HireTarget.in(plan(graduates), HireMeasure.COUNTED)).isEmpty();
		assertThat(HireTarget.in(plan(all(HireMeasure.COLLEGE)), HireMeasure.COUNTED)).isEmpty();
		assertThat(HireTarget.in(plan(all(HireMeasure.COLLEGE)), HireMeasure.COLLEGE)).isPresent();
	}

	private static Metric all(HireMeasure measure) {
		return new Metric.Hires(measure, Set.of(), Set.of());
	}

	private static PlanContent plan(Metric metric) {
		MeasureCode measure = new MeasureCode("M01");
		MetricCode code = new MetricCode("HIRES");
		IndicatorCode indicator = new IndicatorCode("A01");
		return new PlanContent(new PlanId(1), 2026, "工作方案", PlanSpan.ofYear(2026), 1,
				List.of(new Measure(measure, "企业引才", 1)), List.of(new MetricDefinition(code, "录用", metric)),
				List.of(new Indicator(indicator, measure, "招工", Dimension.ATTRACT, "人", Direction.HIGHER, null,
						Set.of(), List.of(), code, "经核验并计数的录用", List.of(), null, 1)),
				Targets.NONE.with(indicator, WUYI, new BigDecimal("365"))
					.with(indicator, ZHULONG, new BigDecimal("73")));
	}

}
