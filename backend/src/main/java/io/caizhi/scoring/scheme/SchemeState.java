package io.caizhi.scoring.scheme;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.UnitCategory;

/**
 * Where the scheme of a plan and category stands, apart from what it says.
 *
 * @param issued number of the newest issued version, 0 before the first
 * @param inDraft whether another is being written
 * @param version counts every change of the scheme or its draft
 */
record SchemeState(SchemeId id, PlanId plan, UnitCategory category, int issued, boolean inDraft, int version) {

	/** What the office may do now. */
	List<String> actions() {
		List<String> actions = new ArrayList<>();
		actions.add("edit");
		if (this.inDraft) {
			actions.addAll(List.of("issue", "discard"));
		}
		return List.copyOf(actions);
	}

	SchemeState drafted() {
		return new SchemeState(this.id, this.plan, this.category, this.issued, true, this.version + 1);
	}

	SchemeState discarded() {
		return new SchemeState(this.id, this.plan, this.category, this.issued, false, this.version + 1);
	}

	SchemeState issuedOnce() {
		return new SchemeState(this.id, this.plan, this.category, this.issued + 1, false, this.version + 1);
	}

}
