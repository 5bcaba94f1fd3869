package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.scoring.scheme.SchemeId;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An inventory as lists name it.
 *
 * @param first the first month of the period
 * @param month the last month of the period
 * @param number of the version
 * @param superseded whether a later version takes its place for this reader
 * @param units how many were assessed; only for who sees them all
 * @param digest SHA-256 of inputs and results; only for who sees them all
 * @param actions what the member may do with it now: publish, compare, verify
 */
record InventoryView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId id, InventoryKind kind,
		@Schema(type = "string", example = "2026-11") YearMonth first,
		@Schema(type = "string", example = "2026-11") YearMonth month, @Schema(example = "1") int number,
		@Schema(example = "2026") int year, @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") PlanId plan,
		@Schema(example = "1") int planRevision, InventoryState state, RunCause cause, boolean superseded,
		@Schema(example = "26") @Nullable Integer units, @Nullable String digest, Instant computedAt,
		@Nullable Instant publishedAt, @Schema(example = "1") int version, List<String> actions) {

	/**
	 * An inventory with the standings that the reader may see.
	 *
	 * @param previous the inventory that movements are against
	 * @param withoutScheme units that were not assessed because their category has no
	 * scheme; only for who sees them all
	 */
	@Schema(name = "InventoryDetail")
	record Detail(InventoryView inventory, @Nullable Previous previous, List<OfCategory> categories,
			@Nullable List<OfUnit> withoutScheme) {

	}

	/** The inventory before, in short. */
	@Schema(name = "InventoryPrevious")
	record Previous(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId id,
			@Schema(type = "string", example = "2026-10") YearMonth month) {

	}

	/** The units of a category, by place. */
	@Schema(name = "InventoryCategory")
	record OfCategory(UnitCategory category, @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SchemeId scheme,
			@Schema(example = "1") int schemeVersion, Publication publication, List<Place> places) {

	}

	/**
	 * One unit's place.
	 *
	 * @param own whether it is the reader's
	 * @param explained whether the reader may open the score
	 * @param rank absent where it has none
	 * @param totalBefore its total in the inventory before, where it had one
	 * @param rankBefore its place there
	 */
	@Schema(name = "InventoryPlace")
	record Place(OfUnit unit, boolean own, boolean explained, @Schema(example = "87.42") BigDecimal total,
			boolean vetoed, boolean suspended, @Schema(example = "优秀") @Nullable String grade,
			@Schema(example = "3") @Nullable Integer rank, @Schema(example = "85.10") @Nullable BigDecimal totalBefore,
			@Schema(example = "5") @Nullable Integer rankBefore) {

	}

	/** A unit, as inventories name it. */
	@Schema(name = "InventoryUnit")
	record OfUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

	}

}
