package io.caizhi.hiring;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.plan.Period;

/**
 * A return as one person sees it: what it holds, and what that person may do with it now.
 *
 * @param begun whether its month has begun
 * @param reporter whether the person reports for this enterprise
 * @param official whether the person verifies for the unit
 * @param ownReport whether the person reported any of what waits for a decision
 */
record ReturnInView(Enterprise enterprise, Period period, boolean begun, MonthlyReturn monthlyReturn,
		ReturnCounts counts, boolean reporter, boolean official, boolean ownReport) {

	String monthState() {
		if (!this.begun) {
			return "NOT_BEGUN";
		}
		return this.period.closed() ? "CLOSED" : "OPEN";
	}

	/** What may be done with the return now. */
	List<String> actions() {
		List<String> actions = new ArrayList<>();
		if (editable()) {
			if (this.counts.hires() < MonthlyReturn.MAXIMUM_HIRES) {
				actions.add("addHire");
			}
			if (this.counts.hires() == 0) {
				actions.add("submitNil");
			}
			else if (this.counts.sentBack() == 0) {
				actions.add("submit");
			}
		}
		if (this.official && this.monthlyReturn.status() == ReturnStatus.SUBMITTED && !this.ownReport) {
			actions.add("verify");
		}
		return actions;
	}

	/** What may be done with one of its rows now. */
	List<String> actions(Hire hire) {
		List<String> actions = new ArrayList<>();
		if (editable() && hire.status() != HireStatus.VERIFIED) {
			actions.add("edit");
			actions.add("delete");
		}
		if (this.official) {
			actions.add("disclose");
		}
		return actions;
	}

	private boolean editable() {
		return this.reporter && this.begun && !this.period.closed() && this.monthlyReturn.editable();
	}

}
