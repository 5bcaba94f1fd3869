package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

/**
 * How many enterprises handed nothing in 缺报: as the closing froze it, and as it stands
 * now in months that are open.
 */
public interface AbsentEnterprises {

	/** By unit and month; units and months without any may be left out. */
	Map<TenantId, Map<YearMonth, Integer>> inDistrict(DistrictScope scope, List<YearMonth> months);

	/** The same of one unit, by month. */
	Map<YearMonth, Integer> inUnit(DistrictId district, TenantId unit, List<YearMonth> months);

}
