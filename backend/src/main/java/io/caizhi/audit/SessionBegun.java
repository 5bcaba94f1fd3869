package io.caizhi.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;

/**
 * A login was first used in the tenant.
 *
 * @param session a digest that names the login and opens nothing
 */
record SessionBegun(TenantId tenant, DistrictId district, Subject actor, String session,
		Set<Role> roles) implements AuditedEvent {

	@Override
	public String action() {
		return "session.begun";
	}

	@Override
	public String object() {
		return "session/" + this.session;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("roles", new TreeSet<>(this.roles));
	}

}
