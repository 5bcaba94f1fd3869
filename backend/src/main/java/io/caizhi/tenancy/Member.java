package io.caizhi.tenancy;

import java.util.EnumSet;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person acting in one tenant, admitted at the door: the token names the tenant by
 * alias and organization identifier, the tenant is active, and the person has not been
 * removed. Only {@link Door} makes one.
 */
public final class Member {

	private final TenantId tenant;

	private final DistrictId district;

	private final Set<Role> roles;

	private final Subject subject;

	Member(TenantId tenant, DistrictId district, Set<Role> roles, Subject subject) {
		this.tenant = tenant;
		this.district = district;
		this.roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
		this.subject = subject;
	}

	public TenantId tenant() {
		return this.tenant;
	}

	/** The district the tenant belongs to, or is. */
	public DistrictId district() {
		return this.district;
	}

	public Set<Role> roles() {
		return this.roles;
	}

	public Subject subject() {
		return this.subject;
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * @throws Refusal forbidden, when the member has none of these roles here
	 */
	public void require(Role... anyOf) {
		for (Role role : anyOf) {
			if (is(role)) {
				return;
			}
		}
		throw Refusal.forbidden("role-required");
	}

	/**
	 * The right to read across the whole district.
	 * @throws Refusal forbidden, when the member is neither leader nor office of it
	 */
	public DistrictScope districtScope() {
		require(Role.LEADER, Role.OFFICE);
		return new DistrictScope(this.district);
	}

}
