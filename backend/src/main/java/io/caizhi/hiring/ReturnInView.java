package io.caizhi.hiring;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.plan.MonthState;
import io.caizhi.plan.Period;

/**
 * A return as one person sees it: what it holds, and what that person may do with it now.
 *
 * @param state where its month stands
 * @param changed rows that say another thing than what was verified
 * @param reporter whether the person reports for this enterprise
 * @param official whether the person verifies for the unit
 * @param ownReport whether the person reported any of what waits for a decision
 */
record ReturnInView(Enterprise enterprise, Period period, MonthState state, MonthlyReturn monthlyReturn,
		ReturnCounts counts, int changed, boolean reporter, boolean official, boolean ownReport) {

	/** What may be done with the return now. */
	List<String> actions() {
		List<String> actions = new ArrayList<>();
		if (editable()) {
			if (this.counts.hires() < MonthlyReturn.MAXIMUM_HIRES) {
				actions.add("addHire");
			}
			if (untouched()) {
				actions.add("leaveAsIs");
			}
			else if (this.counts.hires() == 0) {
				actions.add("submitNil");
			}
			else if (this.counts.sentBack() == 0) {
				actions.add("submit");
			}
		}
		if (this.reporter && this.state == MonthState.OPEN) {
			switch (this.monthlyReturn.status()) {
				case VERIFIED -> actions.add("amend");
				case SUBMITTED -> actions.add("takeBack");
				default -> {
				}
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
		boolean verified = hire.status() == HireStatus.VERIFIED;
		if (editable() && (!verified || this.monthlyReturn.status() == ReturnStatus.AMENDING)) {
			actions.add("edit");
			if (!hire.withdrawn()) {
				actions.add("delete");
			}
			if (hire.changedSinceVerified()) {
				actions.add("restore");
			}
		}
		if (hire.status() == HireStatus.SUBMITTED && !hire.changedSinceVerified() && hire.decidedAt() != null) {
			actions.add("compare");
		}
		if (this.reporter && verified) {
			actions.add("recordDeparture");
		}
		if (this.official && verified && this.state == MonthState.OPEN && !hire.degreeChecked() && !this.ownReport
				&& EducationLevel.graduated(hire.facts().education())) {
			actions.add("checkDegree");
		}
		if (this.official && hire.status() == HireStatus.VERIFIED && this.state == MonthState.CLOSED) {
			actions.add("correct");
		}
		if (this.official) {
			actions.add("disclose");
		}
		return actions;
	}

	/** Whether the enterprise has the pen and has not used it yet. */
	private boolean untouched() {
		return this.monthlyReturn.status() == ReturnStatus.AMENDING && this.changed == 0
				&& this.counts.hires() == this.counts.verified();
	}

	private boolean editable() {
		return this.reporter && this.state == MonthState.OPEN && this.monthlyReturn.editable();
	}

}
