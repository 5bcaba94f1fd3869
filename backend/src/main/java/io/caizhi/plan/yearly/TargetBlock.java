package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Cells of the grid of units and indicators, to be set together.
 *
 * @param category whose part of the grid it is; units of others are refused then
 */
record TargetBlock(@Nullable UnitCategory category,
		@NotNull @Size(min = 1, max = TargetBlock.MOST) List<@NotNull @Valid Cell> cells) {

	static final int MOST = 10_000;

	/** Digits before the decimal point at most. */
	static final int DIGITS = 14;

	/** Digits after it at most. */
	static final int DECIMALS = 4;

	/**
	 * One cell.
	 *
	 * @param unit code of a unit
	 * @param assigned whether the unit has the indicator; true when a target is given
	 * @param target for the whole year; the unit has the indicator without one when
	 * absent
	 */
	@Schema(name = "TargetCell")
	record Cell(@NotNull @Schema(example = "A01") String indicator, @NotNull @Schema(example = "wuyi") String unit,
			@Nullable @Schema(example = "true") Boolean assigned, @Nullable @PositiveOrZero @Digits(integer = DIGITS,
					fraction = DECIMALS) @Schema(example = "350") BigDecimal target) {

		/** Whether the unit is not to have the indicator. */
		boolean cleared() {
			return Boolean.FALSE.equals(this.assigned);
		}

	}

}
