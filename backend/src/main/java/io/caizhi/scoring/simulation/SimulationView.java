package io.caizhi.scoring.simulation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.inventory.InventoryKind;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Old and new side by side, category by category.
 *
 * @param month the last month of the period
 */
@Schema(name = "SimulationResult")
record SimulationView(InventoryKind kind, @Schema(type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "2026") int year, List<OfCategory> categories) {

	/**
	 * One category.
	 *
	 * @param units by their new place
	 * @param flips small changes of weights that flip a place, the smallest first; absent
	 * unless asked for
	 */
	@Schema(name = "SimulationCategory")
	record OfCategory(UnitCategory category, List<OfUnit> units, @Nullable List<Flip> flips) {

	}

	/**
	 * One unit, before and after.
	 *
	 * @param rise by how many places it rises, where it has one both times
	 * @param items those whose points are others
	 */
	@Schema(name = "SimulationUnit")
	record OfUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			@Schema(example = "87.42") BigDecimal totalBefore, @Schema(example = "88.01") BigDecimal totalAfter,
			@Schema(example = "0.59") BigDecimal difference, @Schema(example = "3") @Nullable Integer rankBefore,
			@Schema(example = "2") @Nullable Integer rankAfter, @Schema(example = "1") @Nullable Integer rise,
			@Schema(example = "良好") @Nullable String gradeBefore, @Schema(example = "优秀") @Nullable String gradeAfter,
			boolean vetoed, List<OfItem> items) {

	}

	/**
	 * An item, before and after.
	 *
	 * @param before absent where the item is new
	 * @param after absent where the item is gone
	 */
	@Schema(name = "SimulationItemResult")
	record OfItem(@Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Schema(example = "新引进高层次人才") String name, @Schema(example = "8.91") @Nullable BigDecimal before,
			@Schema(example = "9.50") @Nullable BigDecimal after) {

	}

	/**
	 * A change of the new scheme's weights that flips a place.
	 *
	 * @param from the item that gives weight
	 * @param to the item that takes it
	 * @param points how much, 2 at most
	 * @param rises the unit that comes to lie before the other
	 * @param falls the unit that lay before it
	 */
	@Schema(name = "SimulationFlip")
	record Flip(@Schema(type = "string", example = "A01") IndicatorCode from,
			@Schema(type = "string", example = "B02") IndicatorCode to, @Schema(example = "0.35") BigDecimal points,
			@Schema(example = "wuyi") String rises, @Schema(example = "zhulong") String falls) {

	}

}
