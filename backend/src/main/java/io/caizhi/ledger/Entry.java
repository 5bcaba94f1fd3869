package io.caizhi.ledger;

import java.time.LocalDate;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry 台账条目: its states, and what moves it from one to the next. Every move is
 * a new version. What was verified counts until a change of it is.
 *
 * @param kindVersion the version of the kind that it was written in
 * @param dated the day that it is of; absent while a draft does not say
 * @param warnedFrom the day from which it is about to end; absent without a term
 * @param comment what was said at the last decision
 * @param verified the version that counts; absent before the first
 */
record Entry(EntryId id, TenantId unit, KindCode kind, int kindVersion, EntryStatus status, @Nullable LocalDate dated,
		@Nullable LocalDate warnedFrom, EntryValues values, @Nullable String comment, @Nullable Integer verified,
		int version) {

	/** Begun as a draft. */
	static Entry begun(EntryId id, TenantId unit, EntryKind kind, EntryValues values) {
		return new Entry(id, unit, kind.code(), kind.version(), EntryStatus.DRAFT, dated(kind, values),
				warnedFrom(kind, values), values, null, null, 1);
	}

	/**
	 * Written anew, in the version of the kind that is in force now.
	 * @throws Refusal conflict {@code ledger.in-verification} while it waits for a
	 * decision, or {@code ledger.given-up}
	 */
	Entry write(EntryKind current, EntryValues said) {
		switch (this.status) {
			case SUBMITTED -> throw Refusal.conflict("ledger.in-verification");
			case WITHDRAWN -> throw Refusal.conflict("ledger.given-up");
			case DRAFT, SENT_BACK, VERIFIED -> {
			}
		}
		return new Entry(this.id, this.unit, this.kind, current.version(), EntryStatus.DRAFT, dated(current, said),
				warnedFrom(current, said), said, this.comment, this.verified, this.version + 1);
	}

	/**
	 * Handed in for a decision.
	 * @throws Refusal conflict {@code ledger.not-in-draft}
	 */
	Entry submit() {
		if (this.status != EntryStatus.DRAFT) {
			throw Refusal.conflict("ledger.not-in-draft");
		}
		return moved(EntryStatus.SUBMITTED, null, this.verified);
	}

	/**
	 * Found right by somebody else; it counts from now on.
	 * @throws Refusal conflict {@code ledger.not-submitted}
	 */
	Entry verify() {
		requireSubmitted();
		return moved(EntryStatus.VERIFIED, null, this.version + 1);
	}

	/**
	 * Not found right; whoever wrote it is told why.
	 * @throws Refusal conflict {@code ledger.not-submitted}
	 */
	Entry sendBack(String words) {
		requireSubmitted();
		return moved(EntryStatus.SENT_BACK, words, this.verified);
	}

	/**
	 * Given up.
	 * @throws Refusal conflict {@code ledger.in-verification} while it waits for a
	 * decision, or {@code ledger.given-up}
	 */
	Entry withdraw(String words) {
		switch (this.status) {
			case SUBMITTED -> throw Refusal.conflict("ledger.in-verification");
			case WITHDRAWN -> throw Refusal.conflict("ledger.given-up");
			case DRAFT, SENT_BACK, VERIFIED -> {
			}
		}
		return moved(EntryStatus.WITHDRAWN, words, null);
	}

	private void requireSubmitted() {
		if (this.status != EntryStatus.SUBMITTED) {
			throw Refusal.conflict("ledger.not-submitted");
		}
	}

	private Entry moved(EntryStatus to, @Nullable String words, @Nullable Integer counts) {
		return new Entry(this.id, this.unit, this.kind, this.kindVersion, to, this.dated, this.warnedFrom, this.values,
				words, counts, this.version + 1);
	}

	private static @Nullable LocalDate dated(EntryKind kind, EntryValues values) {
		@Nullable String day = values.open().get(kind.date().code());
		return (day != null) ? LocalDate.parse(day) : null;
	}

	private static @Nullable LocalDate warnedFrom(EntryKind kind, EntryValues values) {
		return kind.term()
			.filter((field) -> values.open().containsKey(field.code()))
			.map((field) -> LocalDate.parse(values.open().get(field.code()))
				.minusDays((field.warnDays() != null) ? field.warnDays() : 0))
			.orElse(null);
	}

}
