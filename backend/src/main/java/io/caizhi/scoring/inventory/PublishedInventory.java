package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a published inventory, for what is written about it. They are those
 * frozen with it and never change.
 *
 * @param month the last month of the period
 * @param year the assessment year
 * @param digest of the inventory
 * @param indicators of the whole district, in the order of the plan
 * @param units by category, place and code
 */
public record PublishedInventory(InventoryId id, InventoryKind kind, YearMonth month, int year, String digest,
		List<OfIndicator> indicators, List<OfUnit> units) {

	public PublishedInventory {
		indicators = List.copyOf(indicators);
		units = List.copyOf(units);
	}

	/**
	 * An indicator over all units that were assessed.
	 *
	 * @param direction in which its values are better
	 * @param actual the sum of the units', or of a ratio the quotient of the sums; absent
	 * where nothing is known
	 * @param target the sum of the targets in force; absent for ratios, whose targets
	 * cannot be added
	 * @param completion with 6 decimals, where there are both
	 */
	public record OfIndicator(IndicatorCode code, String name, String unitOfMeasure, Direction direction,
			@Nullable BigDecimal actual, @Nullable BigDecimal target, @Nullable BigDecimal completion) {

	}

	/**
	 * A unit's score in short.
	 *
	 * @param open whether the scheme lets every unit see it
	 * @param rank absent where it has none
	 */
	public record OfUnit(TenantId id, String code, String name, UnitCategory category, boolean open, BigDecimal total,
			@Nullable String grade, @Nullable Integer rank, List<OfItem> items) {

		public OfUnit {
			items = List.copyOf(items);
		}

	}

	/**
	 * An item of a unit's score that is the unit's to reach.
	 *
	 * @param missing whether it should have been reported and was not 缺报
	 * @param completion with 6 decimals, where there are target and value
	 */
	public record OfItem(IndicatorCode indicator, boolean missing, @Nullable BigDecimal actual,
			@Nullable BigDecimal target, @Nullable BigDecimal completion) {

	}

}
