package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/**
 * A unit's score with all it is made of:
 * {@code total = base + bonus − deduction + limit}, exactly, and each of these is the sum
 * of the points shown under it.
 *
 * @param base the points of the items
 * @param bonus what was added
 * @param deduction what was taken
 * @param limit what keeps the total within 0 and 100 + the bonus cap; 0 unless the sum
 * lies beyond
 * @param vetoed whether grade and rank are withheld; the arithmetic stays
 * @param grade absent for the vetoed and the suspended, for whoever has no applicable
 * item, and where the scheme gives none
 * @param rank equals share one: 1, 2, 2, 4; absent for the same units
 */
public record UnitScore(TenantId unit, String name, UnitCategory category, boolean suspended, List<ItemScore> items,
		List<AdjustmentScore> adjustments, BigDecimal base, BigDecimal bonus, BigDecimal deduction, BigDecimal limit,
		BigDecimal total, boolean vetoed, @Nullable String grade, @Nullable Integer rank) {

	public UnitScore {
		items = List.copyOf(items);
		adjustments = List.copyOf(adjustments);
	}

	/**
	 * Whether it has a place among the others: neither vetoed, suspended nor without
	 * items.
	 */
	public boolean ranks() {
		return !this.vetoed && !this.suspended && assessed();
	}

	/** Whether any item is the unit's at all. */
	public boolean assessed() {
		return this.items.stream().anyMatch((item) -> item.state() != ItemState.NOT_APPLICABLE);
	}

	UnitScore placed(@Nullable String given, @Nullable Integer place) {
		return new UnitScore(this.unit, this.name, this.category, this.suspended, this.items, this.adjustments,
				this.base, this.bonus, this.deduction, this.limit, this.total, this.vetoed, given, place);
	}

}
