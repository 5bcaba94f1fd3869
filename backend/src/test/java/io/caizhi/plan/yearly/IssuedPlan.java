package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that wants hires of units, in force at once. */
public final class IssuedPlan {

	private IssuedPlan() {
	}

	public static void ofHires(JdbcClient jdbc, DistrictId district, int year, Map<TenantId, BigDecimal> targets) {
		MeasureCode measure = new MeasureCode("M01");
		MetricCode metric = new MetricCode("HIRES");
		IndicatorCode indicator = new IndicatorCode("A01");
		PlanId id = new PlanId(Identifiers.next());
		String text = PlanDocument.write(new PlanContent(id, year, "工作方案", PlanSpan.ofYear(year), 1,
				List.of(new Measure(measure, "企业引才", 1)),
				List.of(new MetricDefinition(metric, "录用", new Metric.Hires(HireMeasure.COUNTED, Set.of(), Set.of()))),
				List.of(new Indicator(indicator, measure, "招工", Dimension.ATTRACT, "人", Direction.HIGHER, null,
						Set.of(), List.of(), metric, "经核验并计数的录用", List.of(), null, 1)),
				new Targets(Map.of(indicator, targets), Map.of())));
		jdbc.sql("INSERT INTO plan (tenant_id, id, year, name, status, issued, version, created_at)"
				+ " VALUES (?, ?, ?, '工作方案', 'ISSUED', 1, 1, '2022-01-01')")
			.param(district.value())
			.param(id.value())
			.param(year)
			.update();
		jdbc.sql("INSERT INTO plan_revision (tenant_id, plan_id, revision, content, digest, issued_at, issuer, subject)"
				+ " VALUES (?, ?, 1, ?, ?, '2022-01-01', 'test', 'test')")
			.param(district.value())
			.param(id.value())
			.param(text)
			.param(PlanDocument.digest(text))
			.update();
	}

}
