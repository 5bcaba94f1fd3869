package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemInput;
import io.caizhi.scoring.calculation.ScoreCalculation;
import io.caizhi.scoring.calculation.UnitInput;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.InventoryView.Previous;
import io.caizhi.scoring.inventory.ScoreView.Cause;
import io.caizhi.scoring.inventory.ScoreView.Movement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What moved a score, told so that it adds up. */
class MovementsTest {

	private static final TenantId WUYI = new TenantId(1_001);

	private static final Previous OCTOBER = new Previous(new InventoryId(7), YearMonth.of(2026, 10));

	private final UnitScore before = score("3");

	private final UnitScore after = score("5.5");

	@Test
	void theCausesAddUpToTheDifferenceOfTheTotalsTheLargestFirst() {
		Movement movement = Movements.of(OCTOBER, this.before, this.after, IndicatorCode::value);

		assertThat(movement.total()).isEqualByComparingTo(this.after.total().subtract(this.before.total()))
			.isPositive();
		assertThat(movement.causes().stream().map(Cause::difference).reduce(BigDecimal.ZERO, BigDecimal::add))
			.isEqualByComparingTo(movement.total());
		assertThat(movement.causes().stream().map((cause) -> cause.difference().abs()).toList())
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(movement.causes()).extracting(Cause::code).contains("A1").doesNotContain("C1x");
	}

	@Test
	void nothingMovedHasNoCause() {
		Movement movement = Movements.of(OCTOBER, this.after, this.after, IndicatorCode::value);

		assertThat(movement.total()).isZero();
		assertThat(movement.causes()).isEmpty();
	}

	/** The first town, with that much of the proportional item. */
	private static UnitScore score(String actual) {
		Category towns = SampleInputs.towns(3).categories().getFirst();
		List<UnitInput> units = towns.input()
			.units()
			.stream()
			.map((unit) -> unit.unit().equals(WUYI)
					? unit.with(new IndicatorCode("A1"),
							new ItemInput(new BigDecimal(actual), true, BigDecimal.valueOf(5), BigDecimal.valueOf(2)))
					: unit)
			.toList();
		return ScoreCalculation
			.of(towns.scheme(), new CategoryInput(towns.input().category(), towns.input().directions(), units))
			.getFirst();
	}

}
