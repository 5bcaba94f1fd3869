package io.caizhi.tenancy;

import java.time.Instant;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * Somebody did not get into the account of a person of the tenant, by a wrong password or
 * otherwise.
 *
 * @param actor whose account it is; who tried is not known
 * @param reason as the identity provider calls it
 * @param times since it was told last
 * @param latest time of these
 */
record LoginFailed(TenantId tenant, DistrictId district, Subject actor, String reason, int times,
		Instant latest) implements AuditedEvent {

	@Override
	public String action() {
		return "login.failed";
	}

	@Override
	public String object() {
		return "person/" + this.actor.id();
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("reason", this.reason, "times", this.times, "latest", this.latest.toString());
	}

}
