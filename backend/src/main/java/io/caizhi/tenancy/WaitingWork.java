package io.caizhi.tenancy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What waits for a member to act, told by each module that has such work. Asked whenever
 * a page opens, so it may take a statement or two, however much there is.
 */
public interface WaitingWork {

	/** What waits for the member in the tenant; nothing for roles it has nothing for. */
	List<Waiting> of(Member member);

	/**
	 * Work of one kind.
	 *
	 * @param what its kind, such as {@code RETURNS_TO_VERIFY}
	 * @param count how much of it there is, at least 1
	 * @param overdue how much of that should have been done by now
	 * @param month which it concerns, where it concerns one
	 * @param year which it concerns, where it is kept by year
	 * @param due until when it must be done
	 * @param workingDaysLeft until then, today and that day included
	 */
	record Waiting(String what, int count, int overdue, @Nullable YearMonth month, @Nullable Integer year,
			@Nullable Instant due, @Nullable Integer workingDaysLeft) {

		/** Work without a date of its own. */
		public static Waiting of(String what, int count, int overdue) {
			return new Waiting(what, count, overdue, null, null, null, null);
		}

		/** Work of an assessment year. */
		public static Waiting inYear(String what, int count, int year) {
			return new Waiting(what, count, 0, null, year, null, null);
		}

		/** Work of a month. */
		public static Waiting inMonth(String what, int count, YearMonth month) {
			return new Waiting(what, count, 0, month, null, null, null);
		}

		/** The same, to be done by then. */
		public Waiting by(Instant due, int workingDaysLeft) {
			return new Waiting(this.what, this.count, this.overdue, this.month, this.year, due, workingDaysLeft);
		}

	}

}
