package io.caizhi.tenancy;

import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** Members for tests that begin behind the door. */
public final class Admitted {

	private Admitted() {
	}

	public static Member as(Role role, TenantId tenant, DistrictId district, Subject subject) {
		return new Member(tenant, district, Set.of(role), subject);
	}

	public static Member office(DistrictId district, Subject subject) {
		return as(Role.OFFICE, district.asTenant(), district, subject);
	}

}
