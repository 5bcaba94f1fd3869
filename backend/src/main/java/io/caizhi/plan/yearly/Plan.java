package io.caizhi.plan.yearly;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.Refusal;

/**
 * A year's plan, apart from what it says: where it stands, and what may be done with it.
 *
 * @param issued the number of the newest issued revision, 0 before the first
 * @param inDraft whether another revision is being written
 * @param version counts every change of the plan or its draft
 */
record Plan(PlanId id, int year, PlanSpan span, String name, PlanStatus status, int issued, boolean inDraft,
		int version) {

	/**
	 * @throws Refusal conflict {@code plan.not-in-draft}
	 */
	void requireDraft() {
		if (!this.inDraft) {
			throw Refusal.conflict("plan.not-in-draft");
		}
	}

	/**
	 * @throws Refusal conflict {@code plan.not-issued} or {@code plan.closed}
	 */
	void requireInForce() {
		switch (this.status) {
			case DRAFT -> throw Refusal.conflict("plan.not-issued");
			case CLOSED -> throw Refusal.conflict("plan.closed");
			case ISSUED -> {
				// as it must be
			}
		}
	}

	/**
	 * @throws Refusal conflict {@code plan.in-draft}
	 */
	void requireNoDraft() {
		if (this.inDraft) {
			throw Refusal.conflict("plan.in-draft");
		}
	}

	/** What the office may do now. */
	List<String> actions() {
		List<String> actions = new ArrayList<>();
		if (this.inDraft) {
			actions.addAll(List.of("edit", "issue", "discard"));
		}
		if (this.status == PlanStatus.ISSUED && !this.inDraft) {
			actions.addAll(List.of("amend", "close"));
		}
		if (this.issued > 0) {
			actions.add("clone");
		}
		return List.copyOf(actions);
	}

}
