package io.caizhi.rules.planted;

import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Planted: public, asks for the identifier before the tenant, and leaves a connection to
 * nobody.
 */
public class OffendingRepository {

	public long count(TenantId tenant, JdbcClient jdbc) {
		return jdbc.sql("SELECT id FROM hire WHERE tenant_id = ?")
			.param(tenant.value())
			.query(Long.class)
			.stream()
			.count();
	}

	public String find(long id, TenantId tenant) {
		return id + "@" + tenant;
	}

}
