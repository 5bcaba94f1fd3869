package io.caizhi.tenancy;

import io.caizhi.kernel.DistrictId;

import org.springframework.stereotype.Component;

/**
 * The right by which the system itself reads a district where nobody asks: after a month
 * has closed, or in a round of its own. No endpoint takes its scope from here.
 */
@Component
public class DistrictScopes {

	/** To read all units of the district, and no other. */
	public DistrictScope unattended(DistrictId district) {
		return new DistrictScope(district);
	}

}
