package io.caizhi.tenancy;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** A role in a tenant was taken from a person. */
record MemberRemoved(TenantId tenant, DistrictId district, Subject actor, MemberId member,
		Role role) implements AuditedEvent {

	@Override
	public String action() {
		return "member.removed";
	}

	@Override
	public String object() {
		return "member/" + this.member;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("role", this.role.name());
	}

}
