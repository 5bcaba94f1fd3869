package io.caizhi.rollup;

import java.util.List;

import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;

/** One unit's year within the district's figures. */
record UnitFigures(UnitName unit, List<MonthFigure> months, Figure total) {

	static UnitFigures of(Unit unit, YearFigures figures) {
		return new UnitFigures(UnitName.of(unit), figures.months(), figures.total());
	}

	YearFigures figures() {
		return new YearFigures(this.months, this.total);
	}

	/** A unit as figures name it. */
	record UnitName(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			UnitCategory category) {

		static UnitName of(Unit unit) {
			return new UnitName(unit.code(), unit.name(), unit.category());
		}

	}

}
