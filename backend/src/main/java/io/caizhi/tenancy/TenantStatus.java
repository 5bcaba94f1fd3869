package io.caizhi.tenancy;

/** Whether anybody can act in a tenant. */
public enum TenantStatus {

	/** Being set up in Keycloak; nobody can enter yet. */
	PROVISIONING,
	/** Open. */
	ACTIVE,
	/** Closed by the office for the time being; its figures stay. */
	SUSPENDED

}
