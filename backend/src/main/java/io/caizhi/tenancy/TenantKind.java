package io.caizhi.tenancy;

/** A tenant is a district or one of its units. */
public enum TenantKind {

	/** 区. */
	DISTRICT,
	/** 单位. */
	UNIT

}
