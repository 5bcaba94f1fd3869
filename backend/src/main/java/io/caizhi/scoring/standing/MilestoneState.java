package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Pace;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone 时间节点 stands. The end of its day counts, so that it is overdue only
 * once the day is over.
 */
@Schema(name = "MilestoneState")
public enum MilestoneState {

	/** Its day is over, and what was due is not reached. */
	OVERDUE("逾期未达"),
	/** Its day is still to come, and the indicator lags behind the schedule. */
	AT_RISK("有风险"),
	/** Its day is still to come, and the indicator keeps up with the schedule. */
	AHEAD("未到期"),
	/** The district has no target to reach: that of a share is no sum of its units'. */
	UNTOLD("无全区目标"),
	/** What is due has been reached, in time or later. */
	REACHED("已达到");

	private final String word;

	MilestoneState(String word) {
		this.word = word;
	}

	/** As official papers call it. */
	public String word() {
		return this.word;
	}

	/**
	 * Where less is better, nothing is reached before the day is over: more may still
	 * come.
	 * @param wanted the value that is due; absent where the district has no target
	 * @param actual absent where missing
	 * @param due the day of the milestone
	 * @param over the last day that is over
	 * @param pace how the indicator goes against the schedule; absent where missing
	 */
	static MilestoneState of(Direction direction, @Nullable BigDecimal wanted, @Nullable BigDecimal actual,
			LocalDate due, LocalDate over, @Nullable Pace pace) {
		if (wanted == null) {
			return UNTOLD;
		}
		boolean past = !due.isAfter(over);
		if (actual != null && reached(direction, wanted, actual, past)) {
			return REACHED;
		}
		if (past) {
			return OVERDUE;
		}
		return (pace == null || pace.compareTo(Pace.AT_RISK) >= 0) ? AT_RISK : AHEAD;
	}

	/** Whether a value is as good as what is due. */
	static boolean reached(Direction direction, BigDecimal wanted, BigDecimal actual, boolean past) {
		return (direction == Direction.LOWER) ? past && actual.compareTo(wanted) <= 0 : actual.compareTo(wanted) >= 0;
	}

}
