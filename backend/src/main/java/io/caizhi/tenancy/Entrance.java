package io.caizhi.tenancy;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

/**
 * An active tenant as the door knows it.
 *
 * @param organization Keycloak's identifier of its organization
 */
record Entrance(TenantId tenant, DistrictId district, TenantKind kind, String alias, String organization) {

	boolean opensTo(TokenTenants.Entry entry) {
		return this.organization.equals(entry.organization());
	}

}
