package io.caizhi.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Retention 留存 by month of hire, of units and of enterprises. Only who counts is looked
 * at, by the share by which they count.
 */
@Service
@Transactional(readOnly = true)
class RetentionFigures {

	private final Units units;

	private final Enterprises enterprises;

	private final CohortRepository cohorts;

	private final Clock clock;

	RetentionFigures(Units units, Enterprises enterprises, CohortRepository cohorts, Clock clock) {
		this.units = units;
		this.enterprises = enterprises;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	/** All units, and the sums. */
	record DistrictRetention(@Schema(example = "2026") int year, @Schema(example = "2026-11-24") LocalDate asOf,
			List<UnitRetention> units, List<MonthCohort> monthTotals, Cohort total) {

	}

	/** One unit. */
	record UnitRetention(UnitName unit, List<MonthCohort> months, Cohort total) {

	}

	/** The enterprises of one unit; months are those of the unit. */
	record EnterprisesRetention(@Schema(example = "2026") int year, @Schema(example = "2026-11-24") LocalDate asOf,
			@Nullable UnitName unit, List<MonthCohort> months, List<EnterpriseRetention> enterprises, Cohort total) {

	}

	/** One enterprise's year. */
	record EnterpriseRetention(@Schema(example = "滁州市晨光电子有限公司") String name, @JsonUnwrapped Cohort cohort) {

	}

	/** Those hired in one month. */
	record MonthCohort(@Schema(type = "string", example = "2026-01") YearMonth month, @JsonUnwrapped Cohort cohort) {

	}

	DistrictRetention district(DistrictScope scope, AssessmentYear year, @Nullable LocalDate day) {
		LocalDate asOf = asOf(day);
		List<Unit> all = this.units.all(scope);
		Map<TenantId, Map<YearMonth, Cohort>> counted = new HashMap<>();
		this.cohorts.byUnit(scope, all.stream().map(Unit::id).toList(), year.months())
			.forEach((found) -> counted.computeIfAbsent(found.unit(), (absent) -> new HashMap<>())
				.put(found.month(), Cohort.of(found.month(), found.hired(), found.retained(), asOf)));
		List<UnitRetention> units = all.stream().map((unit) -> {
			List<MonthCohort> months = months(year, counted.getOrDefault(unit.id(), Map.of()));
			return new UnitRetention(UnitName.of(unit), months, total(months));
		}).toList();
		List<MonthCohort> totals = sums(year, units.stream().map(UnitRetention::months).toList());
		return new DistrictRetention(year.value(), asOf, units, totals, total(totals));
	}

	/**
	 * @param withholding whether those retained of an enterprise are withheld where they
	 * or those who left are too few to be told
	 * @throws io.caizhi.kernel.Refusal not found, when the district has no such unit
	 */
	EnterprisesRetention unit(DistrictScope scope, String code, AssessmentYear year, @Nullable LocalDate day,
			boolean withholding) {
		Unit unit = this.units.find(scope, code);
		List<Named> names = this.enterprises.all(scope, unit.id())
			.stream()
			.map((enterprise) -> new Named(enterprise.id(), enterprise.name()))
			.toList();
		return enterprises(unit.id(), UnitName.of(unit), names, year, asOf(day), withholding);
	}

	EnterprisesRetention own(Member official, AssessmentYear year, @Nullable LocalDate day) {
		official.require(Role.OFFICIAL);
		List<Named> names = this.enterprises.all(official)
			.stream()
			.map((enterprise) -> new Named(enterprise.id(), enterprise.name()))
			.toList();
		return enterprises(official.tenant(), null, names, year, asOf(day), false);
	}

	private EnterprisesRetention enterprises(TenantId unit, @Nullable UnitName name, List<Named> names,
			AssessmentYear year, LocalDate asOf, boolean withholding) {
		Map<EnterpriseId, Map<YearMonth, Cohort>> counted = new HashMap<>();
		this.cohorts.byEnterprise(unit, year.months())
			.forEach((found) -> counted.computeIfAbsent(found.enterprise(), (absent) -> new HashMap<>())
				.put(found.month(), Cohort.of(found.month(), found.hired(), found.retained(), asOf)));
		List<List<MonthCohort>> parts = names.stream()
			.map((enterprise) -> months(year, counted.getOrDefault(enterprise.id(), Map.of())))
			.toList();
		List<MonthCohort> sums = sums(year, parts);
		List<Cohort> years = parts.stream().map(RetentionFigures::total).toList();
		List<Cohort> shown = withholding ? SmallCohorts.of(years) : years;
		List<EnterpriseRetention> lines = java.util.stream.IntStream.range(0, names.size())
			.mapToObj((index) -> new EnterpriseRetention(names.get(index).name(), shown.get(index)))
			.toList();
		return new EnterprisesRetention(year.value(), asOf, name, sums, lines, total(sums));
	}

	private LocalDate asOf(@Nullable LocalDate day) {
		LocalDate today = ChinaTime.day(this.clock.instant());
		return (day == null || day.isAfter(today)) ? today : day;
	}

	private static List<MonthCohort> months(AssessmentYear year, Map<YearMonth, Cohort> counted) {
		return year.months()
			.stream()
			.map((month) -> new MonthCohort(month, counted.getOrDefault(month, Cohort.NONE)))
			.toList();
	}

	private static List<MonthCohort> sums(AssessmentYear year, List<List<MonthCohort>> parts) {
		Cohort[] sums = new Cohort[year.months().size()];
		Arrays.fill(sums, Cohort.NONE);
		parts.forEach((part) -> Arrays.setAll(sums, (index) -> sums[index].plus(part.get(index).cohort())));
		return java.util.stream.IntStream.range(0, sums.length)
			.mapToObj((index) -> new MonthCohort(year.months().get(index), sums[index]))
			.toList();
	}

	private static Cohort total(List<MonthCohort> months) {
		return months.stream().map(MonthCohort::cohort).reduce(Cohort.NONE, Cohort::plus);
	}

	private record Named(EnterpriseId id, String name) {

	}

}
