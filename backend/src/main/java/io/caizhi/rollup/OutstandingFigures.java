package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.hiring.AbsentEnterprises;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is self-reported only, and who is absent, in the months that have begun. */
@Service
@Transactional(readOnly = true)
class OutstandingFigures {

	private final Units units;

	private final ReturnsOutstandingRepository returns;

	private final AbsentEnterprises absent;

	OutstandingFigures(Units units, ReturnsOutstandingRepository returns, AbsentEnterprises absent) {
		this.units = units;
		this.returns = returns;
		this.absent = absent;
	}

	/** All units, and the sums. */
	record DistrictOutstanding(@Schema(example = "2026") int year, List<UnitOutstanding> units,
			List<MonthOutstanding> monthTotals, Outstanding total) {

	}

	/** One unit. */
	record UnitOutstanding(UnitName unit, List<MonthOutstanding> months, Outstanding total) {

	}

	/** One month. */
	record MonthOutstanding(@Schema(type = "string", example = "2026-11") YearMonth month,
			@JsonUnwrapped Outstanding outstanding) {

	}

	/** The unit's own. */
	record OwnOutstanding(@Schema(example = "2026") int year, List<MonthOutstanding> months, Outstanding total) {

	}

	DistrictOutstanding district(DistrictScope scope, AssessmentYear year) {
		List<YearMonth> months = year.months();
		Map<TenantId, Map<YearMonth, Integer>> waiting = this.returns.undecided(scope, months);
		Map<TenantId, Map<YearMonth, Integer>> absent = this.absent.inDistrict(scope, months);
		List<UnitOutstanding> units = this.units.all(scope).stream().map((unit) -> {
			List<MonthOutstanding> own = months(months, waiting.getOrDefault(unit.id(), Map.of()),
					absent.getOrDefault(unit.id(), Map.of()));
			return new UnitOutstanding(UnitName.of(unit), own, total(own));
		}).toList();
		List<MonthOutstanding> totals = months.stream()
			.map((month) -> new MonthOutstanding(month,
					units.stream()
						.map((unit) -> unit.months().get(months.indexOf(month)).outstanding())
						.reduce(Outstanding.NONE, Outstanding::plus)))
			.toList();
		return new DistrictOutstanding(year.value(), units, totals, total(totals));
	}

	OwnOutstanding own(Member official, AssessmentYear year) {
		official.require(Role.OFFICIAL);
		List<MonthOutstanding> months = months(year.months(), this.returns.undecided(official.tenant(), year.months()),
				this.absent.inUnit(official.district(), official.tenant(), year.months()));
		return new OwnOutstanding(year.value(), months, total(months));
	}

	private static List<MonthOutstanding> months(List<YearMonth> months, Map<YearMonth, Integer> waiting,
			Map<YearMonth, Integer> absent) {
		return months.stream()
			.map((month) -> new MonthOutstanding(month,
					new Outstanding(waiting.getOrDefault(month, 0), absent.getOrDefault(month, 0))))
			.toList();
	}

	private static Outstanding total(List<MonthOutstanding> months) {
		return months.stream().map(MonthOutstanding::outstanding).reduce(Outstanding.NONE, Outstanding::plus);
	}

}
