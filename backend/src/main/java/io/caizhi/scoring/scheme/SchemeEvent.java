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
		DRAFTED("scheme.drafted"),
		/** The draft was begun as a copy of another plan's scheme. */
		COPIED("scheme.copied"),
		/** The draft was dropped. */
		DISCARDED("scheme.draft-discarded"),
		/** A version came into force. */
		ISSUED("scheme.issued");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	@Override
	public TenantId tenant() {
		return this.district.asTenant();
	}

	@Override
	public String action() {
		return this.kind.action;
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
