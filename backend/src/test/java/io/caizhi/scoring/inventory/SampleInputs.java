package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemInput;
import io.caizhi.scoring.calculation.UnitInput;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.FrozenInputs.OfUnit;
import io.caizhi.scoring.inventory.FrozenInputs.Origin;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Composite;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Growth;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.scheme.Adjustment;
import io.caizhi.scoring.scheme.AdjustmentId;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.BonusRule;
import io.caizhi.scoring.scheme.DeductionRule;
import io.caizhi.scoring.scheme.GradeBand;
import io.caizhi.scoring.scheme.Grading;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeId;
import io.caizhi.scoring.scheme.SchemeItem;
import io.caizhi.scoring.scheme.VetoRule;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.UnitCategory;

/** Frozen inputs with every rule there is, for tests without a database. */
public final class SampleInputs {

	private static final Instant DECIDED = Instant.parse("2026-03-01T01:02:03.000004Z");

	private static final Map<String, Rule> RULES = rules();

	private SampleInputs() {
	}

	/** Of so many towns, one after the other with more of everything. */
	public static FrozenInputs towns(int towns) {
		List<OfUnit> names = new ArrayList<>();
		List<UnitInput> units = new ArrayList<>();
		Map<String, Map<IndicatorCode, Origin>> origins = new LinkedHashMap<>();
		for (int number = 1; number <= towns; number++) {
			TenantId unit = new TenantId(1_000L + number);
			names.add(new OfUnit(unit, "iI" + number, "İstasyon镇 " + number, UnitCategory.TOWN));
			Map<IndicatorCode, ItemInput> items = new LinkedHashMap<>();
			Map<IndicatorCode, Origin> sources = new LinkedHashMap<>();
			int place = 0;
			for (String code : RULES.keySet()) {
				BigDecimal actual = decimal(number * 7 + place++).movePointLeft(1);
				items.put(new IndicatorCode(code), new ItemInput(actual, true, decimal(5), decimal(2)));
				sources.put(new IndicatorCode(code), new Origin(new MetricValue(actual, MetricValue.State.KNOWN,
						BigDecimal.ZERO, List.of(YearMonth.of(2026, 1)), List.of()), decimal(6)));
			}
			units.add(new UnitInput(unit, "İstasyon镇 " + number, number == 5, items, adjustments(unit, number)));
			origins.put(unit.toString(), sources);
		}
		Map<IndicatorCode, Direction> directions = new LinkedHashMap<>();
		RULES.keySet().forEach((code) -> directions.put(new IndicatorCode(code), Direction.HIGHER));
		return new FrozenInputs(FrozenInputs.FORM, new DistrictId(1), InventoryKind.MONTH, YearMonth.of(2026, 11), 2026,
				new PlanId(2), 3, List.of(new Category(scheme(),
						new CategoryInput(UnitCategory.TOWN, directions, units), names, origins)),
				List.of(new OfUnit(new TenantId(9), "none", "无方案", UnitCategory.PARK)));
	}

	private static Scheme scheme() {
		List<SchemeItem> items = RULES.entrySet()
			.stream()
			.map((rule) -> new SchemeItem(new IndicatorCode(rule.getKey()), decimal(10), rule.getValue()))
			.toList();
		return new Scheme(new SchemeId(4), new PlanId(2), UnitCategory.TOWN, 1, items, decimal(5),
				List.of(new BonusRule("B1", "表彰", null, new BigDecimal("1.5"), decimal(3))),
				List.of(new DeductionRule("D1", "通报批评", new BigDecimal("0.5"), null)),
				List.of(new VetoRule("V1", "弄虚作假")),
				new Grading(List.of(new GradeBand("优秀", decimal(90), new BigDecimal("0.3")),
						new GradeBand("合格", BigDecimal.ZERO, null))),
				Publication.CATEGORY,
				Map.of(new TenantId(1_001), new BigDecimal("1.15"), new TenantId(1_002), new BigDecimal("0.95")));
	}

	private static List<Adjustment> adjustments(TenantId unit, int number) {
		return switch (number) {
			case 1 -> List.of(adjustment(unit, 11, AdjustmentKind.BONUS, "B1"));
			case 2 -> List.of(adjustment(unit, 12, AdjustmentKind.DEDUCTION, "D1"));
			case 3 -> List.of(adjustment(unit, 13, AdjustmentKind.VETO, "V1"));
			default -> List.of();
		};
	}

	private static Adjustment adjustment(TenantId unit, long id, AdjustmentKind kind, String rule) {
		return new Adjustment(new AdjustmentId(id), unit, kind, rule, YearMonth.of(2026, 2), 1, "皖人才〔2026〕1号", "见附件",
				DECIDED);
	}

	private static Map<String, Rule> rules() {
		Map<String, Rule> rules = new LinkedHashMap<>();
		rules.put("R-2", new Relative());
		rules.put("A1", new Proportional(new BigDecimal("1.20")));
		rules.put("B1",
				new Bands(List.of(
						new Bands.Band(BigDecimal.ONE, BigDecimal.ONE,
								new Bands.Condition(new IndicatorCode("A1"), new BigDecimal("0.8"))),
						new Bands.Band(new BigDecimal("0.5"), new BigDecimal("0.5")))));
		rules.put("C1", new Ranked(new BigDecimal("0.05")));
		rules.put("D1", Efficacy.OVER_CATEGORY);
		rules.put("D2", new Efficacy(decimal(1), decimal(7)));
		rules.put("E1", new Growth(new BigDecimal("0.2")));
		rules.put("F1", new Composite(new BigDecimal("0.4"), new Proportional(BigDecimal.ONE),
				new Growth(new BigDecimal("0.1"))));
		rules.put("G1", new AllOrNothing());
		rules.put("H1", new Penalty(new BigDecimal("0.5"), BigDecimal.ZERO));
		return rules;
	}

	private static BigDecimal decimal(long number) {
		return BigDecimal.valueOf(number);
	}

}
