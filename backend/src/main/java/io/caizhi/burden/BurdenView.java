package io.caizhi.burden;

import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.kernel.Burden;
import io.caizhi.tenancy.BurdenBook.Form;
import io.caizhi.tenancy.BurdenBook.Kind;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What reporting cost in a month, in all and by what it was for.
 *
 * @param year the assessment year that holds the month
 * @param unit whose alone it is; absent for all units of the district
 * @param total the sum of the units, and of the forms
 * @param before the same of the month before
 * @param months every month of the year
 * @param forms what was reported in, the most typed first; what cost nothing in both
 * months is left out
 * @param units each with its part of the total, in the order of the district: they are
 * compared with themselves alone
 */
@Schema(name = "BurdenMonth")
record BurdenView(@Schema(type = "string", example = "2026-11") YearMonth month, @Schema(example = "2026") int year,
		@Nullable OfUnit unit, Burden total, Burden before, List<OfMonth> months, List<OfForm> forms,
		List<UnitLine> units) {

	/** A unit, as burden names it. */
	@Schema(name = "BurdenUnit")
	record OfUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name, UnitCategory category) {

		static OfUnit of(Unit unit) {
			return new OfUnit(unit.code(), unit.name(), unit.category());
		}

	}

	/** A month of the year. */
	@Schema(name = "BurdenOfMonth")
	record OfMonth(@Schema(type = "string", example = "2026-11") YearMonth month, @JsonUnwrapped Burden burden) {

	}

	/** A form, beside itself the month before. */
	@Schema(name = "BurdenOfForm")
	record OfForm(Form form, @Nullable Kind kind, @JsonUnwrapped Burden burden, Burden before) {

	}

	/** A unit, beside itself the month before. */
	@Schema(name = "BurdenOfUnit")
	record UnitLine(OfUnit unit, @JsonUnwrapped Burden burden, Burden before) {

	}

}
