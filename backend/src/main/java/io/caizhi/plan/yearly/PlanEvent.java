package io.caizhi.plan.yearly;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.TenantId;

/** Something became of a plan; published in the transaction of the change. */
public interface PlanEvent extends AuditedEvent {

	PlanId plan();

	@Override
	default TenantId tenant() {
		return district().asTenant();
	}

	@Override
	default String object() {
		return "plan/" + plan();
	}

}
