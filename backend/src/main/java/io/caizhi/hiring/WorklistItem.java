package io.caizhi.hiring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise and month on the unit's worklist.
 *
 * @param monthlyReturn identifier of the return, 0 where there is none
 * @param ownReport whether the asking person reported any of what waits
 */
record WorklistItem(EnterpriseId enterprise, String name, long monthlyReturn, YearMonth month, WorklistStatus status,
		boolean nil, int hires, int college, int pending, int sentBack, @Nullable Instant submittedAt, int version,
		boolean ownReport) {

	/** Whether the asking official may decide on it. */
	boolean verifiable() {
		return this.status == WorklistStatus.SUBMITTED && !this.ownReport;
	}

	/**
	 * Where a page of undecided returns ended: within a month they are listed by how long
	 * they wait.
	 */
	record Cursor(YearMonth month, Instant submittedAt, long id) {

		static @Nullable Cursor of(PageRequest page) {
			String after = page.after();
			if (after == null) {
				return null;
			}
			if (!after.matches("20[0-9]{4}-[0-9]{1,16}-.{13}")) {
				throw Refusal.invalid("after", "cursor");
			}
			String[] parts = after.split("-", 3);
			try {
				return new Cursor(Stored.month(Integer.parseInt(parts[0])),
						Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
						Identifiers.parseCursor(parts[2]));
			}
			catch (DateTimeException ex) {
				throw Refusal.invalid("after", "cursor");
			}
		}

		static String of(WorklistItem item) {
			return Stored.month(item.month()) + "-"
					+ ChronoUnit.MICROS.between(Instant.EPOCH, Objects.requireNonNull(item.submittedAt())) + "-"
					+ Identifiers.text(item.monthlyReturn());
		}

	}

}
