package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.DistrictScope;

/** How the enterprises of a district hand in what they owe, unit by unit. */
public interface Filings {

	/**
	 * By unit and month; units and months in which nobody owes anything may be left out,
	 * and so are months that have not begun.
	 */
	Map<TenantId, Map<YearMonth, Filing>> inDistrict(DistrictScope scope, List<Period> periods);

}
