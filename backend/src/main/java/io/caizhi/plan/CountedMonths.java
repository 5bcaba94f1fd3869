package io.caizhi.plan;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import io.caizhi.kernel.DistrictId;

/** In which months hires are counted, told by the module that knows hires. */
public interface CountedMonths {

	/**
	 * Those of the months in which a counted hire of the district was made, oldest first.
	 */
	List<YearMonth> among(DistrictId district, Collection<YearMonth> months);

}
