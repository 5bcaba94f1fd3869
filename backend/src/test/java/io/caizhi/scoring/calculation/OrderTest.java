package io.caizhi.scoring.calculation;

import java.util.List;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.BonusRule;
import io.caizhi.scoring.scheme.DeductionRule;
import io.caizhi.scoring.scheme.GradeBand;
import io.caizhi.scoring.scheme.Grading;
import io.caizhi.scoring.scheme.VetoRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.calculation.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Base items, caps, bonus, deduction, veto, grade with quota, rank (product §5). */
class OrderTest {

	private static final String WUYI = "乌衣镇";

	private static final Grading THREE = new Grading(List.of(new GradeBand("优秀", number("90"), number("0.3")),
			new GradeBand("良好", number("80"), null), new GradeBand("一般", number("0"), null)));

	@ParameterizedTest(name = "{0} times 0.75, at most {1}, all bonuses at most {2} → {3}")
	@CsvSource({ "1, 3, 5, 0.75", "4, 3, 5, 3.00", "5, 3, 5, 3.00", "5, 9, 2, 2.00", "5, 9, 3.75, 3.75" })
	void aBonusIsCountedByOccurrenceAndCapped(int occurrences, String cap, String all, String points) {
		Scene scene = half().bonus(new BonusRule("B1", "国家级荣誉", null, number("0.75"), number(cap)))
			.bonusCap(all)
			.decided(WUYI, AdjustmentKind.BONUS, "B1", occurrences);

		assertThat(scene.score(WUYI).bonus()).isEqualTo(points);
		assertThat(scene.score(WUYI).total()).isEqualTo(number("50.00").add(number(points)));
	}

	@ParameterizedTest(name = "{0} of 200, {1} is better → {2}")
	@CsvSource({ "200, HIGHER, 0.00", "250, HIGHER, 2.50", "233, HIGHER, 1.65", "900, HIGHER, 3.00",
			"120, HIGHER, 0.00", "150, LOWER, 2.50", "250, LOWER, 0.00" })
	void aBonusIsCountedByThePercentBeyondTheTargetAndCapped(String actual, Direction direction, String points) {
		Scene scene = new Scene().item("A01", "100", new Proportional(number("0.5")), direction)
			.value(WUYI, "A01", actual, "200")
			.bonus(new BonusRule("B1", "超额完成", new IndicatorCode("A01"), number("0.1"), number("3")))
			.bonusCap("5")
			.decided(WUYI, AdjustmentKind.BONUS, "B1", 1);

		assertThat(scene.score(WUYI).bonus()).isEqualTo(points);
	}

	@Test
	void aBonusTakesADecision() {
		Scene scene = half().bonus(new BonusRule("B1", "超额完成", new IndicatorCode("A01"), number("0.1"), number("3")))
			.bonusCap("5");

		assertThat(scene.score(WUYI).adjustments()).isEmpty();
		assertThat(scene.score(WUYI).total()).isEqualTo("50.00");
	}

	@Test
	void bonusesFillTheSchemesCapInItsOrder() {
		Scene scene = half().bonus(new BonusRule("B1", "荣誉", null, number("2"), number("9")))
			.bonus(new BonusRule("B2", "经验推广", null, number("2"), number("9")))
			.bonusCap("3")
			.decided(WUYI, AdjustmentKind.BONUS, "B2", 1)
			.decided(WUYI, AdjustmentKind.BONUS, "B1", 1);

		assertThat(scene.score(WUYI).adjustments()).extracting(AdjustmentScore::rule, AdjustmentScore::points)
			.containsExactly(tuple("B1", number("2.00")), tuple("B2", number("1.00")));
		assertThat(scene.score(WUYI).adjustments().getLast().arithmetic().text()).isEqualTo("2 × 1 = 2; 1 → 1.00");
	}

	@Test
	void decisionsUnderOneRuleAddUp() {
		Scene scene = half().deduction(new DeductionRule("D1", "抽查不实", number("0.333"), null))
			.decided(WUYI, AdjustmentKind.DEDUCTION, "D1", 1)
			.decided(WUYI, AdjustmentKind.DEDUCTION, "D1", 2);

		assertThat(scene.score(WUYI).adjustments()).singleElement().satisfies((deduction) -> {
			assertThat(deduction.occurrences()).isEqualTo(3);
			assertThat(deduction.decisions()).hasSize(2);
			assertThat(deduction.points()).isEqualTo("1.00");
		});
		assertThat(scene.score(WUYI).total()).isEqualTo("49.00");
	}

	@Test
	void aDeductionCanBeCapped() {
		Scene scene = half().deduction(new DeductionRule("D1", "抽查不实", number("2"), number("5")))
			.decided(WUYI, AdjustmentKind.DEDUCTION, "D1", 4);

		assertThat(scene.score(WUYI).deduction()).isEqualTo("5.00");
		assertThat(scene.score(WUYI).total()).isEqualTo("45.00");
	}

	@Test
	void theTotalDoesNotFallBelowNothing() {
		Scene scene = half().deduction(new DeductionRule("D1", "抽查不实", number("60"), null))
			.decided(WUYI, AdjustmentKind.DEDUCTION, "D1", 1);

		assertThat(scene.score(WUYI).total()).isEqualTo("0.00");
		assertThat(scene.score(WUYI).limit()).isEqualTo("10.00");
	}

	@Test
	void theTotalDoesNotRiseAboveAHundredAndTheBonusCap() {
		Scene scene = new Scene().item("A01", "100", new Proportional(number("1.2")))
			.value(WUYI, "A01", "130", "100")
			.bonus(new BonusRule("B1", "荣誉", null, number("2"), number("5")))
			.bonusCap("5")
			.decided(WUYI, AdjustmentKind.BONUS, "B1", 1);

		assertThat(scene.score(WUYI).base()).isEqualTo("120.00");
		assertThat(scene.score(WUYI).total()).isEqualTo("105.00");
		assertThat(scene.score(WUYI).limit()).isEqualTo("-17.00");
	}

	@Test
	void aDeductionComesAfterTheBonusAndItsCap() {
		Scene scene = half().bonus(new BonusRule("B1", "荣誉", null, number("9"), number("9")))
			.bonusCap("5")
			.deduction(new DeductionRule("D1", "抽查不实", number("3"), null))
			.decided(WUYI, AdjustmentKind.BONUS, "B1", 1)
			.decided(WUYI, AdjustmentKind.DEDUCTION, "D1", 1);

		assertThat(scene.score(WUYI).total()).isEqualTo("52.00");
	}

	@Test
	void aVetoWithholdsGradeAndRankAndLeavesTheArithmetic() {
		Scene scene = towns("95", "85", "70").grading(THREE)
			.veto(new VetoRule("V1", "弄虚作假"))
			.decided("镇1", AdjustmentKind.VETO, "V1", 1);

		assertThat(scene.score("镇1").total()).isEqualTo("95.00");
		assertThat(scene.score("镇1").vetoed()).isTrue();
		assertThat(scene.ranks()).containsExactly(null, 1, 2);
		assertThat(scene.grades()).containsExactly(null, "良好", "一般");
	}

	@Test
	void aQuotaSendsTheRestToTheNextGrade() {
		// 30 % of 5 units is 1
		assertThat(towns("91", "95", "92", "85", "10").grading(THREE).grades()).containsExactly("良好", "优秀", "良好", "良好",
				"一般");
	}

	@Test
	void equalTotalsShareTheGradeEvenIfNoneOfThemGetsTheBetterOne() {
		// 30 % of 7 units is 2, and three are equal
		assertThat(towns("95", "95", "95", "91", "85", "80", "79.99").grading(THREE).grades()).containsExactly("良好",
				"良好", "良好", "良好", "良好", "良好", "一般");
	}

	@Test
	void aVetoedUnitStillCountsAmongThoseTheQuotaIsAShareOf() {
		Scene scene = towns("95", "92", "91", "90").grading(THREE)
			.veto(new VetoRule("V1", "弄虚作假"))
			.decided("镇4", AdjustmentKind.VETO, "V1", 1);

		assertThat(scene.grades()).containsExactly("优秀", "良好", "良好", null);
	}

	@Test
	void aGradeBeginsAtItsBound() {
		assertThat(towns("90", "89.99", "80", "79.99").grading(THREE).grades()).containsExactly("优秀", "良好", "良好", "一般");
	}

	private static Scene half() {
		return new Scene().item("A01", "100", Proportional.PLAIN).value(WUYI, "A01", "100", "200");
	}

	private static Scene towns(String... totals) {
		Scene scene = new Scene().item("A01", "100", Proportional.PLAIN);
		for (int i = 0; i < totals.length; i++) {
			scene.value("镇" + (i + 1), "A01", totals[i], "100");
		}
		return scene;
	}

}
