package io.caizhi.rules.planted;

import io.caizhi.kernel.TenantId;

/** Planted: public, and asks for the identifier before the tenant. */
public class OffendingRepository {

	public String find(long id, TenantId tenant) {
		return id + "@" + tenant;
	}

}
