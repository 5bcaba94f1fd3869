package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;

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
 */
record WorklistItem(EnterpriseId enterprise, String name, long monthlyReturn, YearMonth month, WorklistStatus status,
		boolean nil, int hires, int college, int pending, int sentBack, @Nullable Instant submittedAt, int version) {

	/** Where a page of undecided returns ended: they are listed by month, then by age. */
	record Cursor(int month, long id) {

		static final Cursor START = new Cursor(0, 0);

		static Cursor of(PageRequest page) {
			String after = page.after();
			if (after == null) {
				return START;
			}
			if (!after.matches("[0-9]{6}-.{13}")) {
				throw Refusal.invalid("after", "cursor");
			}
			return new Cursor(Integer.parseInt(after.substring(0, 6)), Identifiers.parseCursor(after.substring(7)));
		}

		static String of(WorklistItem item) {
			return Stored.month(item.month()) + "-" + Identifiers.text(item.monthlyReturn());
		}

	}

}
