package io.caizhi.tenancy;

/** What a person may be in one tenant; a role counts only where it is granted. */
public enum Role {

	/** 企业填报人: reports the hires of one enterprise of a unit. */
	ENTERPRISE(TenantKind.UNIT),
	/** 单位经办人: verifies the returns of a unit's enterprises. */
	OFFICIAL(TenantKind.UNIT),
	/** 领导小组成员: reads the district's figures. */
	LEADER(TenantKind.DISTRICT),
	/** 人才办: runs the district's talent work. */
	OFFICE(TenantKind.DISTRICT);

	private final TenantKind grantedIn;

	Role(TenantKind grantedIn) {
		this.grantedIn = grantedIn;
	}

	/** The kind of tenant the role can be granted in. */
	public TenantKind grantedIn() {
		return this.grantedIn;
	}

	/** The organization group in Keycloak that grants it, matched exactly. */
	public String group() {
		return "/" + name().toLowerCase(java.util.Locale.ROOT);
	}

}
