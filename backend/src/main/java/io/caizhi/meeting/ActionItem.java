package io.caizhi.meeting;

import java.time.Instant;
import java.time.LocalDate;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a meeting that a unit carries out by a day 议定事项.
 *
 * @param number within the meeting
 * @param report what the unit said last, if anything
 * @param comment what the office said to it, if anything
 */
record ActionItem(ActionItemId id, MeetingId meeting, int number, Owner owner, String decision, LocalDate due,
		ItemState state, @Nullable Report report, @Nullable String comment, int version) {

	/**
	 * The unit that carries it out, as it was called then.
	 *
	 * @param person who does so there, in the words of the meeting
	 */
	record Owner(TenantId id, String code, String name, @Nullable String person) {

		/** Both, as papers have it. */
		String words() {
			return words(this.name, this.person);
		}

		static String words(String name, @Nullable String person) {
			return (person != null) ? name + " " + person : name;
		}

	}

	/** That the unit says it is done. */
	record Report(Instant at, Subject by, String text) {

		@Override
		public String toString() {
			return "Report";
		}

	}

	/**
	 * The unit says it is done.
	 * @throws Refusal conflict {@code meeting.item-not-open}
	 */
	ActionItem report(Report given) {
		if (this.state != ItemState.OPEN) {
			throw Refusal.conflict("meeting.item-not-open");
		}
		return moved(ItemState.REPORTED, given, null);
	}

	/**
	 * The office finds it done, or not.
	 * @throws Refusal conflict {@code meeting.item-not-reported} or, of who reported it
	 * themselves, {@code meeting.own-report}
	 */
	ActionItem decide(boolean done, @Nullable String words, Subject decider) {
		if (this.state != ItemState.REPORTED) {
			throw Refusal.conflict("meeting.item-not-reported");
		}
		if (this.report != null && this.report.by().equals(decider)) {
			throw Refusal.conflict("meeting.own-report");
		}
		return moved(done ? ItemState.DONE : ItemState.OPEN, this.report, words);
	}

	/** Whether its day has passed and it is not done. */
	boolean overdue(LocalDate today) {
		return this.state == ItemState.OPEN && today.isAfter(this.due);
	}

	private ActionItem moved(ItemState to, @Nullable Report given, @Nullable String words) {
		return new ActionItem(this.id, this.meeting, this.number, this.owner, this.decision, this.due, to, given, words,
				this.version + 1);
	}

	@Override
	public String toString() {
		return "ActionItem " + this.id;
	}

}
