package io.caizhi.tenancy;

import io.caizhi.kernel.DistrictId;

import org.springframework.stereotype.Component;

/** The right to read a district, for those whom no leader and no office asks. */
@Component
public class DistrictScopes {

	/**
	 * For what the system does by itself: after a month has closed, or in a round of its
	 * own.
	 */
	public DistrictScope unattended(DistrictId district) {
		return new DistrictScope(district);
	}

	/**
	 * For a member of a unit who is shown a part of the district, such as the indicators
	 * that the unit leads; whoever asks picks that part and shows no more.
	 */
	public DistrictScope inPart(Member member) {
		return new DistrictScope(member.district());
	}

}
