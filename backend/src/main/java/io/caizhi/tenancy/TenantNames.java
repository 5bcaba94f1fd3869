package io.caizhi.tenancy;

import java.time.Clock;

import io.caizhi.kernel.ChinaTime;

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

	public String of(Member member) {
		return this.tenants.surroundings(member.tenant(), ChinaTime.day(this.clock.instant())).name();
	}

}
