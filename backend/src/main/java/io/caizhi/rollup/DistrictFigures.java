package io.caizhi.rollup;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A district's figures: always the sum of what stands below them, because they are added
 * up from it. Every unit is there, whether it counted anything or not, and a suspended
 * one keeps what it counted.
 */
@Service
@Transactional(readOnly = true)
class DistrictFigures {

	private final Units units;

	private final Enterprises enterprises;

	private final SummaryRepository summaries;

	private final UnitSummaryRepository unitSummaries;

	private final Clock clock;

	DistrictFigures(Units units, Enterprises enterprises, SummaryRepository summaries,
			UnitSummaryRepository unitSummaries, Clock clock) {
		this.units = units;
		this.enterprises = enterprises;
		this.summaries = summaries;
		this.unitSummaries = unitSummaries;
		this.clock = clock;
	}

	/** The year of the district, by unit and month. */
	record Rollup(@Schema(example = "2026") int year, List<UnitFigures> units, List<MonthFigure> monthTotals,
			Figure total) {

	}

	/** The year of one unit, by enterprise and month. */
	record UnitRollup(@Schema(example = "2026") int year, UnitName unit, List<EnterpriseFigures> enterprises,
			List<MonthFigure> monthTotals, Figure total) {

	}

	/** One enterprise's year within its unit's figures. */
	record EnterpriseFigures(EnterpriseName enterprise, List<MonthFigure> months, Figure total) {

	}

	/** An enterprise as the district's figures name it. */
	record EnterpriseName(@Schema(example = "滁州市晨光电子有限公司") String name) {

	}

	Rollup rollup(DistrictScope scope, AssessmentYear year) {
		List<Unit> all = this.units.all(scope);
		Map<TenantId, Map<YearMonth, Figure>> counted = new HashMap<>();
		this.unitSummaries.inDistrict(scope, all.stream().map(Unit::id).toList(), Grain.ALTOGETHER, year.months(),
				(key, figure) -> counted
					.computeIfAbsent(Objects.requireNonNull(key.unit()), (absent) -> new HashMap<>())
					.put(Objects.requireNonNull(key.month()), figure));
		List<UnitFigures> units = all.stream()
			.map((unit) -> UnitFigures.of(unit,
					YearFigures.of(year.months(), counted.getOrDefault(unit.id(), Map.of()))))
			.toList();
		YearFigures sum = YearFigures.sum(year.months(), units.stream().map(UnitFigures::figures).toList());
		return new Rollup(year.value(), units, sum.months(), sum.total());
	}

	/**
	 * The same text as long as {@link #rollup} answers the same: the day is in it, for on
	 * another one units may be of another category. Needs no one moment.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	String stamp(DistrictScope scope, AssessmentYear year) {
		return year.value() + " " + ChinaTime.day(this.clock.instant()) + " "
				+ this.unitSummaries.stamp(scope, year.months());
	}

	/**
	 * @param withholding whether attributes of the persons of an enterprise are withheld
	 * where they are of too few
	 * @throws io.caizhi.kernel.Refusal not found, when the district has no such unit
	 */
	UnitRollup unit(DistrictScope scope, String code, AssessmentYear year, boolean withholding) {
		Unit unit = this.units.find(scope, code);
		Map<EnterpriseId, Map<YearMonth, Figure>> counted = this.summaries.byEnterprise(scope, unit.id(),
				year.months());
		List<Enterprise> enterprises = this.enterprises.all(scope, unit.id());
		List<YearFigures> figures = enterprises.stream()
			.map((enterprise) -> YearFigures.of(year.months(), counted.getOrDefault(enterprise.id(), Map.of())))
			.toList();
		YearFigures sum = YearFigures.sum(year.months(), figures);
		List<YearFigures> shown = withholding ? SmallFigures.of(figures) : figures;
		List<EnterpriseFigures> rows = new ArrayList<>();
		for (int i = 0; i < enterprises.size(); i++) {
			rows.add(new EnterpriseFigures(new EnterpriseName(enterprises.get(i).name()), shown.get(i).months(),
					shown.get(i).total()));
		}
		return new UnitRollup(year.value(), UnitName.of(unit), rows, sum.months(), sum.total());
	}

}
