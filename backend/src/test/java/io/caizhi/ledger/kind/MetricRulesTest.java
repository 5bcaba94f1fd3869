package io.caizhi.ledger.kind;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.caizhi.ledger.kind.KindMetric.Condition;
import io.caizhi.ledger.kind.KindMetric.Measure;
import io.caizhi.plan.yearly.Dimension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the metrics of a kind may be, and what an entry adds to one. */
class MetricRulesTest {

	private static final Condition PROVINCIAL = new Condition("level", List.of("NATIONAL", "PROVINCIAL"));

	private static final KindMetric ALL = metric("ALL", Measure.COUNT, null);

	private static final KindMetric AMOUNT = metric("AMOUNT", Measure.SUM, "amount", PROVINCIAL);

	@Test
	void aMetricCountsWhatTheFieldsCanTell() {
		assertThat(faults(null, ALL, AMOUNT)).isEmpty();
		assertThat(faults(null, ALL, ALL)).containsExactly("/metrics/1/code ledger.metric-twice");
		assertThat(faults(null, metric("A1", Measure.COUNT, "amount"))).containsExactly("/metrics/0/field unwanted");
		assertThat(faults(null, metric("A1", Measure.SUM, null))).containsExactly("/metrics/0/field required");
		assertThat(faults(null, metric("A1", Measure.SUM, "name")))
			.containsExactly("/metrics/0/field ledger.metric-field");
		assertThat(faults(null, metric("A1", Measure.COUNT, null, new Condition("name", List.of("x")))))
			.containsExactly("/metrics/0/conditions/0/field ledger.condition-field");
		assertThat(faults(null, metric("A1", Measure.COUNT, null, new Condition("level", List.of("NATIONAL", "CITY")))))
			.containsExactly("/metrics/0/conditions/0/codes/1 ledger.choice-unknown");
	}

	@Test
	void whatPlansMayNameStaysAndMeansWhatItMeant() {
		EntryKind before = new EntryKind(new KindCode("PROJECT"), 1, form(ALL, AMOUNT));

		assertThat(faults(before, AMOUNT, ALL)).isEmpty();
		assertThat(faults(before, new KindMetric("ALL", "另称", null, Measure.COUNT, null, List.of()), AMOUNT)).isEmpty();
		assertThat(faults(before, ALL)).containsExactly("/metrics ledger.metric-gone");
		assertThat(faults(before, ALL, metric("AMOUNT", Measure.SUM, "amount")))
			.containsExactly("/metrics/1 ledger.metric-changed");
	}

	@Test
	void anEntryAddsOneOrWhatAFieldSaysWhereItMeetsEveryCondition() {
		Map<String, String> entry = Map.of("level", "PROVINCIAL", "amount", "10000000.5");

		assertThat(ALL.amount(entry)).contains(BigDecimal.ONE);
		assertThat(AMOUNT.amount(entry)).contains(new BigDecimal("10000000.5"));
		assertThat(AMOUNT.amount(Map.of("level", "CITY", "amount", "5"))).isEmpty();
		assertThat(AMOUNT.amount(Map.of("amount", "5"))).as("nothing said").isEmpty();
		assertThat(AMOUNT.amount(Map.of("level", "NATIONAL"))).as("no amount yet").contains(BigDecimal.ZERO);
	}

	private static List<String> faults(@Nullable EntryKind before, KindMetric... metrics) {
		return MetricRules.faults(form(metrics), before, "/metrics")
			.stream()
			.map((fault) -> fault.where() + " " + fault.code())
			.toList();
	}

	private static KindForm form(KindMetric... metrics) {
		return new KindForm("项目", null, Dimension.USE, "name", "day", false,
				List.of(field("name", FieldType.TEXT, null), field("day", FieldType.DATE, null),
						field("amount", FieldType.MONEY, null), field("level", FieldType.CODE, List
							.of(new CodeChoice("NATIONAL", "国家级", null), new CodeChoice("PROVINCIAL", "省级", null)))),
				Arrays.asList(metrics), null);
	}

	private static KindField field(String code, FieldType type, @Nullable List<CodeChoice> codes) {
		return new KindField(code, "字段", null, type, Privacy.PUBLIC, true, null, null, null, null, codes, null, null);
	}

	private static KindMetric metric(String code, Measure measure, @Nullable String field, Condition... conditions) {
		return new KindMetric(code, "指标", null, measure, field, List.of(conditions));
	}

}
