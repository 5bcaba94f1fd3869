package io.caizhi.ledger;

import java.time.YearMonth;

import io.caizhi.ledger.kind.KindCode;

/**
 * A verified version of an entry counted in a month, or the exact reversal of that.
 *
 * @param sign 1, or -1 for a reversal
 * @param late whether it counts in a later month than its own
 */
record Booking(EntryId entry, int version, KindCode kind, YearMonth month, int sign, boolean late) {

	Booking reversed(YearMonth in) {
		return new Booking(this.entry, this.version, this.kind, in, -this.sign, this.late);
	}

}
