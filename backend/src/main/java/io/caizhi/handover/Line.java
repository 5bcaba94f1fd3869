package io.caizhi.handover;

import java.time.LocalDate;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a hand-over: a number of matters, a single matter, or a day to come. Kept
 * with its sentences, so that it reads in years as it read when it was signed.
 *
 * @param key names it for ever within the tenant
 * @param overdue how much of it should have been done by then
 * @param due the last day for it, if it has one
 * @param workingDaysLeft until then, that day and the last included; absent once past
 * @param page where it is dealt with, within the tenant's pages
 */
@Schema(name = "HandoverLine")
record Line(@Schema(example = "supervision-0HXJ4W2Q8K3ZR") String key,
		@Schema(example = "〔2026〕督办第3号：报送引才工作站建设情况") String chinese,
		@Schema(example = "Supervision notice 〔2026〕督办第3号 to answer") String english,
		@Schema(example = "1") int overdue, @Nullable @Schema(example = "2026-12-05") LocalDate due,
		@Nullable @Schema(example = "7") Integer workingDaysLeft,
		@Schema(example = "/supervision/0HXJ4W2Q8K3ZR") String page) {

	/** Whether the other says the same, but for the days that have gone by. */
	boolean same(Line other) {
		return this.chinese.equals(other.chinese) && this.overdue == other.overdue
				&& Objects.equals(this.due, other.due);
	}

}
