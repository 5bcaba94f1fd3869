package io.caizhi.scoring.calculation;

import java.util.List;
import java.util.Map;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Bands.Condition;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Formula;
import io.caizhi.scoring.rule.Growth;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.tenancy.UnitCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.caizhi.scoring.calculation.Scene.id;
import static io.caizhi.scoring.calculation.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** The declared results of product §5, each by its name. */
class DeclaredResultsTest {

	private static final String WUYI = "乌衣镇";

	private static final String ZHULONG = "珠龙镇";

	private static final String SHIJI = "施集镇";

	@Test
	void anIndicatorNotAssignedIsSpreadOverTheOthers() {
		Scene scene = new Scene().item("A01", "40", Proportional.PLAIN)
			.item("A02", "30", Proportional.PLAIN)
			.item("A03", "30", Proportional.PLAIN)
			.value(WUYI, "A01", "80", "100")
			.value(WUYI, "A02", "100", "100");

		assertThat(scene.item(WUYI, "A03").state()).isEqualTo(ItemState.NOT_APPLICABLE);
		assertThat(scene.item(WUYI, "A03").arithmetic().steps().getFirst().formula()).isEqualTo(Formula.NOT_ASSIGNED);
		assertThat(scene.item(WUYI, "A01").effectiveWeight()).isEqualTo("57.142857");
		assertThat(scene.item(WUYI, "A01").points()).isEqualTo("45.71");
		assertThat(scene.item(WUYI, "A02").points()).isEqualTo("42.86");
		assertThat(scene.score(WUYI).total()).isEqualTo("88.57");
	}

	@Test
	void noTarget() {
		Scene scene = new Scene().item("A01", "50", new AllOrNothing())
			.item("A02", "50", new Relative())
			.value(WUYI, "A01", "80", null)
			.value(WUYI, "A02", "7", null);

		assertThat(scene.item(WUYI, "A01").state()).isEqualTo(ItemState.NOT_APPLICABLE);
		assertThat(scene.item(WUYI, "A01").arithmetic().steps().getFirst().formula()).isEqualTo(Formula.NO_TARGET);
		assertThat(scene.item(WUYI, "A02").effectiveWeight()).isEqualTo("100.000000");
		assertThat(scene.score(WUYI).total()).isEqualTo("100.00");
	}

	@Test
	void noTargetDoesNotHinderARuleThatNeedsNone() {
		assertThat(new Scene().item("A01", "100", new Ranked(number("0.1"))).value(WUYI, "A01", "80", null).ranks())
			.containsExactly(1);
		assertThat(new Scene().item("A01", "100", new Penalty(number("2"), number("0")))
			.value(WUYI, "A01", "3", null)
			.score(WUYI)
			.total()).isEqualTo("94.00");
	}

	@Test
	void noYearBeforeIsNotApplicableForGrowth() {
		Scene scene = new Scene().item("A01", "60", new Growth(number("0.2")))
			.item("A02", "40", Proportional.PLAIN)
			.value(WUYI, "A01", "80", null)
			.value(WUYI, "A02", "50", "100");

		assertThat(scene.item(WUYI, "A01").arithmetic().steps().getFirst().formula()).isEqualTo(Formula.NO_BASE);
		assertThat(scene.score(WUYI).total()).isEqualTo("50.00");
	}

	@Test
	void noData() {
		Scene scene = new Scene().item("A01", "60", Proportional.PLAIN)
			.item("A02", "40", Efficacy.OVER_CATEGORY)
			.value(WUYI, "A01", null, "100")
			.value(WUYI, "A02", null, null)
			.value(ZHULONG, "A01", "1", "100")
			.value(ZHULONG, "A02", "5", null);

		assertThat(scene.states(WUYI)).isEqualTo(Map.of(ItemState.MISSING, 2));
		assertThat(scene.item(WUYI, "A01").points()).isEqualTo("0.00");
		assertThat(scene.item(WUYI, "A01").arithmetic().steps().getFirst().formula()).isEqualTo(Formula.MISSING);
		assertThat(scene.item(WUYI, "A01").effectiveWeight()).as("a missing value's weight is not spread")
			.isEqualTo("60.000000");
		assertThat(scene.score(WUYI).total()).isEqualTo("0.00");
		assertThat(scene.ranks()).containsExactly(2, 1);
	}

	@Test
	void aMissingValueIsNoPartOfTheCategorysComparison() {
		Scene scene = new Scene().item("A01", "100", new Ranked(number("0.1")), Direction.LOWER)
			.value(WUYI, "A01", null, null)
			.value(ZHULONG, "A01", "5", null)
			.value(SHIJI, "A01", "7", null);

		assertThat(scene.ranks()).containsExactly(3, 1, 2);
		assertThat(scene.item(ZHULONG, "A01").points()).isEqualTo("100.00");
	}

	@ParameterizedTest(name = "{0} against 0 ({1} is better) → {2}")
	@CsvSource({ "0, HIGHER, 100.00", "5, HIGHER, 100.00", "0, LOWER, 100.00", "5, LOWER, 100.00" })
	void zeroTarget(String actual, Direction direction, String points) {
		assertThat(new Scene().item("A01", "100", new Proportional(number("1.2")), direction)
			.value(WUYI, "A01", actual, "0")
			.item(WUYI, "A01")
			.points()).isEqualTo(points);
		assertThat(new Scene().item("A01", "100", new AllOrNothing(), direction)
			.value(WUYI, "A01", actual, "0")
			.item(WUYI, "A01")
			.points()).isEqualTo(points);
	}

	@Test
	void zeroWhereLowerIsBetter() {
		Scene scene = new Scene().item("A01", "100", Proportional.PLAIN, Direction.LOWER).value(WUYI, "A01", "0", "4");

		assertThat(scene.item(WUYI, "A01").points()).isEqualTo("100.00");
		assertThat(scene.item(WUYI, "A01").completion()).isEqualTo("1.000000");
	}

	@Test
	void allEqual() {
		Scene scene = new Scene().item("A01", "50", Efficacy.OVER_CATEGORY)
			.item("A02", "50", new Ranked(number("0.1")))
			.value(WUYI, "A01", "7", null)
			.value(ZHULONG, "A01", "7", null)
			.value(WUYI, "A02", "3", null)
			.value(ZHULONG, "A02", "3", null);

		assertThat(scene.scores()).allSatisfy((score) -> assertThat(score.total()).isEqualTo("100.00"));
		assertThat(scene.ranks()).containsExactly(1, 1);
	}

	@Test
	void everyValueZeroEarnsNothingRelativeToTheFirst() {
		Scene scene = new Scene().item("A01", "100", new Relative())
			.value(WUYI, "A01", "0", null)
			.value(ZHULONG, "A01", "0", null);

		assertThat(scene.scores()).allSatisfy((score) -> assertThat(score.total()).isEqualTo("0.00"));
	}

	@Test
	void categoryOfOne() {
		Scene scene = new Scene().item("A01", "40", Efficacy.OVER_CATEGORY)
			.item("A02", "30", new Ranked(number("0.1")))
			.item("A03", "30", new Relative())
			.value(WUYI, "A01", "0", null)
			.value(WUYI, "A02", "1", null)
			.value(WUYI, "A03", "2", null);

		assertThat(scene.score(WUYI).total()).isEqualTo("100.00");
		assertThat(scene.ranks()).containsExactly(1);
	}

	@Test
	void ties() {
		Scene scene = new Scene().item("A01", "100", Proportional.PLAIN)
			.value(WUYI, "A01", "91.2", "100")
			.value(ZHULONG, "A01", "88", "100")
			.value(SHIJI, "A01", "91.2", "100")
			.value("大柳镇", "A01", "93.4", "100");

		assertThat(scene.ranks()).containsExactly(2, 4, 2, 1);
	}

	@Test
	void totalsThatDifferOnlyInUnshownDecimalsAreEqual() {
		Scene scene = new Scene().item("A01", "100", Proportional.PLAIN)
			.value(WUYI, "A01", "91.2001", "100")
			.value(ZHULONG, "A01", "91.2", "100");

		assertThat(scene.ranks()).containsExactly(1, 1);
	}

	@Test
	void midYearChangeOfCategory() {
		// since October a park: its whole year counts among the parks, and none of it
		// among the towns
		Scene towns = new Scene().item("A01", "100", new Relative())
			.value(WUYI, "A01", "50", null)
			.value(ZHULONG, "A01", "100", null);
		UnitInput moved = towns.input().units().getLast();
		CategoryInput rest = new CategoryInput(UnitCategory.TOWN, towns.input().directions(),
				towns.input().units().subList(0, 1));
		CategoryInput parks = new CategoryInput(UnitCategory.PARK, towns.input().directions(), List.of(moved,
				new UnitInput(id("园区"), "园区", false, towns.input().units().getFirst().items(), List.of())));

		assertThat(ScoreCalculation.of(towns.scheme(), rest)).singleElement().satisfies((score) -> {
			assertThat(score.total()).isEqualTo("100.00");
			assertThat(score.category()).isEqualTo(UnitCategory.TOWN);
		});
		assertThat(ScoreCalculation.of(towns.scheme(), parks)).extracting(UnitScore::name, UnitScore::rank)
			.containsExactly(tuple(ZHULONG, 1), tuple("园区", 2));
	}

	@Test
	void unitSuspended() {
		Scene scene = new Scene().item("A01", "50", new Relative())
			.item("A02", "50", new Ranked(number("0.1")))
			.value(WUYI, "A01", "50", null)
			.value(WUYI, "A02", "50", null)
			.value(ZHULONG, "A01", "100", null)
			.value(ZHULONG, "A02", "100", null)
			.suspend(ZHULONG);

		assertThat(scene.score(WUYI).total()).as("nobody is measured by a suspended unit").isEqualTo("100.00");
		assertThat(scene.score(ZHULONG).suspended()).isTrue();
		assertThat(scene.score(ZHULONG).total()).as("its own arithmetic stays visible").isEqualTo("100.00");
		assertThat(scene.ranks()).containsExactly(1, null);
	}

	@Test
	void everyUnitSuspended() {
		Scene scene = new Scene().item("A01", "100", new Relative()).value(WUYI, "A01", "50", null).suspend(WUYI);

		assertThat(scene.score(WUYI).total()).isEqualTo("100.00");
		assertThat(scene.ranks()).containsExactly((Integer) null);
	}

	@Test
	void aUnitWithoutAnyApplicableItemHasNoRank() {
		Scene scene = new Scene().item("A01", "100", Proportional.PLAIN).value(WUYI, "A01", "1", "1").unit(ZHULONG);

		assertThat(scene.score(ZHULONG).total()).isEqualTo("0.00");
		assertThat(scene.score(ZHULONG).assessed()).isFalse();
		assertThat(scene.ranks()).containsExactly(1, null);
	}

	@Test
	void aBandsSecondConditionHoldsWhereItsIndicatorIsNotApplicable() {
		Bands bands = new Bands(
				List.of(new Band(number("1"), number("1"), new Condition(new IndicatorCode("A02"), number("0.8"))),
						new Band(number("1"), number("0.6"))));
		Scene scene = new Scene().item("A01", "100", bands)
			.indicator("A02", Direction.HIGHER)
			.value(WUYI, "A01", "10", "10")
			.value(ZHULONG, "A01", "10", "10")
			.value(ZHULONG, "A02", null, "10")
			.value(SHIJI, "A01", "10", "10")
			.value(SHIJI, "A02", "8", "10");

		assertThat(scene.score(WUYI).total()).isEqualTo("100.00");
		assertThat(scene.score(ZHULONG).total()).as("missing").isEqualTo("60.00");
		assertThat(scene.score(SHIJI).total()).as("reached").isEqualTo("100.00");
	}

}
