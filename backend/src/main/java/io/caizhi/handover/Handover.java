package io.caizhi.handover;

import java.time.Instant;
import java.time.LocalDate;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over of work between two colleagues 工作交接.
 *
 * @param where the unit, or the district whose office it is
 * @param startedBy who began it, either of the two or somebody else
 * @param on the day from which the work is the other's
 * @param handing signed by who leaves, or in their place
 * @param taking signed by who follows
 */
record Handover(HandoverId id, Where where, Party leaver, Party follower, Subject startedBy, Instant startedAt,
		LocalDate on, Words words, HandoverState state, @Nullable Signature handing, @Nullable Signature taking,
		@Nullable Withdrawal withdrawn, int version) {

	/**
	 * Whose work it is.
	 *
	 * @param code of the unit; of the district where it is the office's
	 */
	record Where(TenantId id, String code, String name) {

	}

	/** One of the two. */
	record Party(MemberId place, @Nullable Subject subject, String name) {

		boolean is(Subject person) {
			return person.equals(this.subject);
		}

		@Override
		public String toString() {
			return "Party " + this.place;
		}

	}

	/** That somebody gave it up, and why. */
	record Withdrawal(Instant at, Subject by, String name, String reason) {

		@Override
		public String toString() {
			return "Withdrawal " + this.at;
		}

	}

	/**
	 * Written anew by who leaves.
	 * @throws Refusal conflict {@code handover.not-in-draft}
	 */
	Handover write(LocalDate day, Words said) {
		requireDraft();
		return moved(day, said, HandoverState.DRAFT, null, null, null);
	}

	/**
	 * Signed by who leaves, or in their place.
	 * @throws Refusal conflict {@code handover.not-in-draft} or, of who follows,
	 * {@code handover.own-side}
	 */
	Handover hand(Signature signed) {
		requireDraft();
		if (this.follower.is(signed.by())) {
			throw Refusal.conflict("handover.own-side");
		}
		return moved(this.on, this.words, HandoverState.HANDED_OVER, signed, null, null);
	}

	/**
	 * Signed by who follows.
	 * @throws Refusal conflict {@code handover.not-handed-over}; of anybody else
	 * {@code handover.not-yours}; of who signed the other side {@code handover.own-side}
	 */
	Handover take(Signature signed) {
		if (this.state != HandoverState.HANDED_OVER || this.handing == null) {
			throw Refusal.conflict("handover.not-handed-over");
		}
		if (this.handing.by().equals(signed.by())) {
			throw Refusal.conflict("handover.own-side");
		}
		if (!this.follower.is(signed.by())) {
			throw Refusal.conflict("handover.not-yours");
		}
		return moved(this.on, this.words, HandoverState.TAKEN_OVER, this.handing, signed, null);
	}

	/**
	 * Given up.
	 * @throws Refusal conflict {@code handover.done}
	 */
	Handover withdraw(Withdrawal withdrawal) {
		if (this.state.done()) {
			throw Refusal.conflict("handover.done");
		}
		return moved(this.on, this.words, HandoverState.WITHDRAWN, this.handing, null, withdrawal);
	}

	private void requireDraft() {
		if (this.state != HandoverState.DRAFT) {
			throw Refusal.conflict("handover.not-in-draft");
		}
	}

	private Handover moved(LocalDate day, Words said, HandoverState to, @Nullable Signature first,
			@Nullable Signature second, @Nullable Withdrawal withdrawal) {
		return new Handover(this.id, this.where, this.leaver, this.follower, this.startedBy, this.startedAt, day, said,
				to, first, second, withdrawal, this.version + 1);
	}

	@Override
	public String toString() {
		return "Handover " + this.id;
	}

}
