package io.caizhi.audit;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A person was shown names, addresses or masked numbers of others.
 *
 * @param page the address below the tenant's, without its query
 * @param times within the seconds between two writings
 */
record PersonsSeen(TenantId tenant, DistrictId district, Subject actor, String page,
		int times) implements AuditedEvent {

	/** As the log has room for. */
	private static final int LONGEST = 115;

	@Override
	public String action() {
		return "persons.seen";
	}

	@Override
	public String object() {
		return "page/" + ((this.page.length() > LONGEST) ? this.page.substring(0, LONGEST) : this.page);
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("times", this.times);
	}

}
