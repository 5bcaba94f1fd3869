package io.caizhi.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.SendBackReason;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one enterprise's month in the demo. An absent enterprise has none.
 *
 * @param hires the rows; none make it a nil return 零报告
 * @param enteredAt when its rows are entered
 * @param submittedAt when it is handed in; absent while it is a draft
 * @param decidedAt when the unit decides; absent while it waits for that
 * @param sentBack the rows that the unit does not accept
 * @param mendedAt when the enterprise hands these in again, put right; absent while it
 * has not
 */
record PlannedReturn(DemoUnit unit, DemoEnterprise enterprise, YearMonth month, List<PlannedHire> hires,
		Instant enteredAt, @Nullable Instant submittedAt, @Nullable Instant decidedAt, List<Objection> sentBack,
		@Nullable Instant mendedAt) {

	/** One whose rows sent back still wait. */
	PlannedReturn(DemoUnit unit, DemoEnterprise enterprise, YearMonth month, List<PlannedHire> hires, Instant enteredAt,
			@Nullable Instant submittedAt, @Nullable Instant decidedAt, List<Objection> sentBack) {
		this(unit, enterprise, month, hires, enteredAt, submittedAt, decidedAt, sentBack, null);
	}

	/**
	 * Why one row is sent back.
	 *
	 * @param row its place among the hires, from 0
	 */
	record Objection(int row, SendBackReason reason, @Nullable String comment) {

	}

	/** Whether the unit decides only after the month has closed. */
	boolean late() {
		return this.decidedAt != null && this.decidedAt.isAfter(Timing.closing(this.month));
	}

	/** Rows that will count, once verified. */
	long counted() {
		return this.hires.stream().filter((hire) -> !hire.again()).count();
	}

	/** College students 大学生 among those that will count. */
	long college() {
		return this.hires.stream()
			.filter((hire) -> !hire.again() && hire.person().collegeIn(this.month.getYear()))
			.count();
	}

}
