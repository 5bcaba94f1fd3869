package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * One person hired by one enterprise on one date 录用, as a row of its return.
 *
 * @param reason why it was sent back, while it waits for a correction
 * @param decidedAt when the unit verified it or last sent it back
 * @param countedMonth the month it counts in; absent before verification, and for a
 * person who counts by another hire
 * @param college whether the person counts as a college student 大学生
 * @param degreeChecked whether the unit checked the degree 学历核查
 * @param withdrawn whether the row is to go, or has gone
 * @param amends the version decided on before, while a change of it waits
 */
record Hire(HireId id, HireStatus status, HireFacts facts, @Nullable SendBackReason reason, @Nullable String comment,
		@Nullable Instant decidedAt, @Nullable YearMonth countedMonth, boolean late, boolean college, int version,
		boolean degreeChecked, boolean withdrawn, @Nullable Integer amends) {

	/** Whether it says another thing than what the unit decided on. */
	boolean changedSinceVerified() {
		return this.amends != null;
	}

}
