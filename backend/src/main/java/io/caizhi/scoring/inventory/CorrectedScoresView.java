package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a correction order does to scores that are published (product §4.7).
 *
 * @param month the closed month whose figures were wrong
 * @param booked whether the order is booked, or its effect only foreseen
 * @param inventories the published ones that assess this month, the oldest first; none
 * where none is published
 */
@Schema(name = "CorrectedScores")
record CorrectedScoresView(@Schema(type = "string", example = "2026-10") YearMonth month, boolean booked,
		List<OfInventory> inventories) {

	/**
	 * One published inventory.
	 *
	 * @param month the last month of its period
	 * @param number of the version published last
	 * @param shows what it shows of the scores that move; absent where none does
	 * @param units whose scores move, as far as the reader may see
	 */
	@Schema(name = "CorrectedInventory")
	record OfInventory(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId inventory, InventoryKind kind,
			@Schema(type = "string", example = "2026-10") YearMonth month, @Schema(example = "1") int number,
			@Nullable Shows shows, List<Moved> units) {

	}

	/** What a published version shows of the scores that move. */
	@Schema(name = "CorrectedInventoryShows")
	enum Shows {

		/** The scores before. */
		BEFORE,
		/** The scores after. */
		AFTER,
		/** Neither: other corrections are booked that it does not carry yet. */
		OTHER

	}

	/**
	 * A unit whose score moves.
	 *
	 * @param before without this order
	 * @param after with it
	 * @param items those whose value or points move, in the order of the scheme
	 */
	@Schema(name = "CorrectedUnit")
	record Moved(OfUnit unit, UnitCategory category, Score before, Score after, List<Item> items) {

	}

	/**
	 * A score in short.
	 *
	 * @param rank absent where it has none
	 */
	@Schema(name = "CorrectedScore")
	record Score(@Schema(example = "87.42") BigDecimal total, @Schema(example = "优秀") @Nullable String grade,
			@Schema(example = "3") @Nullable Integer rank) {

		static Score of(UnitScore score) {
			return new Score(score.total(), score.grade(), score.rank());
		}

	}

	/** An item whose value or points move. */
	@Schema(name = "CorrectedItem")
	record Item(@Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Schema(example = "新引进高层次人才") String name, @Schema(example = "312") @Nullable BigDecimal actualBefore,
			@Schema(example = "311") @Nullable BigDecimal actualAfter,
			@Schema(example = "8.91") BigDecimal pointsBefore, @Schema(example = "8.89") BigDecimal pointsAfter) {

	}

}
