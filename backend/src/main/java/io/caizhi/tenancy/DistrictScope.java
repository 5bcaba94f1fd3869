package io.caizhi.tenancy;

import io.caizhi.kernel.DistrictId;

/**
 * The right to read across all units of one district. Only {@code tenancy} makes one, for
 * a leader or the office of that district, and for the system's own rounds; whatever
 * takes it reads no other.
 */
public final class DistrictScope {

	private final DistrictId district;

	DistrictScope(DistrictId district) {
		this.district = district;
	}

	public DistrictId district() {
		return this.district;
	}

}
