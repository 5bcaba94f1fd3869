package io.caizhi.tenancy;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person was removed in Keycloak itself, so their tokens no longer count in the tenant.
 *
 * @param person the account's identifier there
 */
record PersonRevoked(TenantId tenant, DistrictId district, Subject actor, String person) implements AuditedEvent {

	@Override
	public String action() {
		return "person.revoked";
	}

	@Override
	public String object() {
		return "person/" + this.person;
	}

}
