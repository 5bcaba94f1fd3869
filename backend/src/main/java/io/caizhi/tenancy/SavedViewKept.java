package io.caizhi.tenancy;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person gave filters a name, or gave the name up. What they are called is their own
 * business.
 *
 * @param kept whether they are kept from now on
 */
record SavedViewKept(TenantId tenant, DistrictId district, Subject actor, SavedViewId view, String page,
		boolean kept) implements AuditedEvent {

	@Override
	public String action() {
		return this.kept ? "view.saved" : "view.dropped";
	}

	@Override
	public String object() {
		return "view/" + this.view;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("page", this.page);
	}

}
