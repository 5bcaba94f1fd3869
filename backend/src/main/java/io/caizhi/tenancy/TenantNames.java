package io.caizhi.tenancy;

import java.time.Clock;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Service;

/** What the tenant in which somebody acts is called, for papers that leave the house. */
@Service
public class TenantNames {

	private final DoorRepository tenants;

	private final Clock clock;

	TenantNames(DoorRepository tenants, Clock clock) {
		this.tenants = tenants;
		this.clock = clock;
	}

	/** What a district is called. */
	public String of(DistrictId district) {
		return name(district.asTenant());
	}

	public String of(Member member) {
		return name(member.tenant());
	}

	private String name(TenantId tenant) {
		return this.tenants.surroundings(tenant, ChinaTime.day(this.clock.instant())).name();
	}

}
