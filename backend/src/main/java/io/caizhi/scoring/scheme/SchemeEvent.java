package io.caizhi.scoring.scheme;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.UnitCategory;

/**
 * Something became of a scheme; published in the transaction of the change.
 *
 * @param number of the version issued, or to be issued
 */
public record SchemeEvent(DistrictId district, Subject actor, SchemeId scheme, PlanId plan, UnitCategory category,
		Kind kind, int number) implements AuditedEvent {

	/** What became of it. */
	public enum Kind {

		/** The draft was written. */
		DRAFTED,
		/** The draft was begun as a copy of another plan's scheme. */
		COPIED,
		/** The draft was dropped. */
		DRAFT_DISCARDED,
		/** A version came into force. */
		ISSUED

	}

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return AuditedEvent.action("scheme.", this.kind);
	}

	@Override
	public String object() {
		return "scheme/" + this.scheme;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("plan", this.plan.toString(), "category", this.category.name(), "number", this.number);
	}

}
