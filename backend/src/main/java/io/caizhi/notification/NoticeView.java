package io.caizhi.notification;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.tenancy.WaitingWork.Waiting;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the reader; names nobody.
 *
 * @param count how much of it there is
 * @param overdue how much of that should have been done by now
 * @param month which it concerns, if one
 * @param year which it concerns, if one
 * @param due until when it must be done, if by a certain time
 * @param workingDaysLeft until then, today and that day included
 * @param page the address of the page on which it is dealt with
 * @param unread whether it has come since the reader last looked
 */
record NoticeView(NoticeKind kind, @Schema(example = "14") int count, @Schema(example = "2") int overdue,
		@Schema(type = "string", example = "2026-11") @Nullable YearMonth month,
		@Schema(example = "2026") @Nullable Integer year,
		@Schema(example = "2026-12-05T10:00:00Z") @Nullable Instant due,
		@Schema(example = "3") @Nullable Integer workingDaysLeft,
		@Schema(example = "/t/nanqiao-wuyi/worklist") String page, @Schema(example = "true") boolean unread) {

	static NoticeView of(Waiting waiting, String tenant, boolean unread) {
		NoticeKind kind = NoticeKind.of(waiting);
		return new NoticeView(kind, waiting.count(), waiting.overdue(), waiting.month(), waiting.year(), waiting.due(),
				waiting.workingDaysLeft(), "/t/" + tenant + kind.page(waiting), unread);
	}

}
