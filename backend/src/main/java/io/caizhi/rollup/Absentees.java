package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

/** How many enterprises of a unit handed in nothing for a month. */
interface Absentees {

	/** By unit and month; a month without any may be left out. */
	Map<TenantId, Map<YearMonth, Integer>> inDistrict(DistrictScope scope, List<YearMonth> months);

	/** By month. */
	Map<YearMonth, Integer> inUnit(TenantId unit, List<YearMonth> months);

}
