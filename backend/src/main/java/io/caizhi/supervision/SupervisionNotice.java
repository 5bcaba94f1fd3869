package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A demand to a unit to act by a date 督办单.
 *
 * @param number within the year and the district, without gaps
 * @param key what it was raised from, which raises no other; absent in a demand of the
 * office and once withdrawn
 * @param month whose returns are missing, where they are
 * @param issuer in whose name
 * @param since when what is asked now was asked: at the issue, or when the last reply was
 * sent back
 * @param due the last day on which an answer to that is in time
 * @param answer the last reply, if any
 * @param returned how many replies were sent back
 * @param late whether a reply came after its deadline, or none by the end
 */
record SupervisionNotice(NoticeId id, Addressee unit, int year, int number, NoticeSource source, @Nullable String key,
		@Nullable YearMonth month, String issuer, String title, String demand, NoticeState state, Instant issuedAt,
		Instant since, LocalDate due, @Nullable Answer answer, int returned, boolean late, int version) {

	/** The unit it goes to, as it was called then. */
	record Addressee(TenantId id, String code, String name) {

	}

	/** That somebody answered for the unit. */
	record Answer(Instant at, Subject by) {

	}

	/** As it is cited. */
	String cited() {
		return "〔" + this.year + "〕督办第" + this.number + "号";
	}

	/**
	 * The unit has answered.
	 * @throws Refusal conflict {@code supervision.not-waiting}
	 */
	SupervisionNotice reply(Answer given) {
		requireWaiting();
		return moved(NoticeState.REPLIED, this.since, this.due, given, this.returned, this.late || overdue(given.at()));
	}

	/**
	 * The reply will not do, and another is asked for.
	 * @throws Refusal conflict {@code supervision.not-replied}
	 */
	SupervisionNotice sendBack(Instant at, LocalDate newDue) {
		requireReplied();
		return moved(NoticeState.ISSUED, at, newDue, this.answer, this.returned + 1, this.late);
	}

	/**
	 * It is done.
	 * @throws Refusal conflict {@code supervision.not-replied}
	 */
	SupervisionNotice close() {
		requireReplied();
		return moved(NoticeState.CLOSED, this.since, this.due, this.answer, this.returned, this.late);
	}

	/**
	 * It was no demand, or is none any more; another can be raised from the same.
	 * @throws Refusal conflict {@code supervision.done}
	 */
	SupervisionNotice withdraw() {
		if (this.state.done()) {
			throw Refusal.conflict("supervision.done");
		}
		return new SupervisionNotice(this.id, this.unit, this.year, this.number, this.source, null, this.month,
				this.issuer, this.title, this.demand, NoticeState.WITHDRAWN, this.issuedAt, this.since, this.due,
				this.answer, this.returned, this.late, this.version + 1);
	}

	/**
	 * @throws Refusal conflict {@code supervision.not-waiting}, when the unit has nothing
	 * to answer
	 */
	void requireWaiting() {
		if (this.state != NoticeState.ISSUED) {
			throw Refusal.conflict("supervision.not-waiting");
		}
	}

	/** Whether an answer at a moment is late, or there is none yet and it is. */
	boolean overdue(Instant at) {
		return this.state == NoticeState.ISSUED && ChinaTime.day(at).isAfter(this.due);
	}

	private void requireReplied() {
		if (this.state != NoticeState.REPLIED) {
			throw Refusal.conflict("supervision.not-replied");
		}
	}

	private SupervisionNotice moved(NoticeState to, Instant asked, LocalDate by, @Nullable Answer given, int backs,
			boolean tardy) {
		return new SupervisionNotice(this.id, this.unit, this.year, this.number, this.source, this.key, this.month,
				this.issuer, this.title, this.demand, to, this.issuedAt, asked, by, given, backs, tardy,
				this.version + 1);
	}

	@Override
	public String toString() {
		return "SupervisionNotice " + this.id;
	}

}
