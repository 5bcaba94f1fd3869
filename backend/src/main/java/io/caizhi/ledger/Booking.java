package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

import io.caizhi.ledger.kind.KindCode;

/**
 * A verified version of an entry counted in a month, or the exact reversal of that.
 *
 * @param sign 1, or -1 for a reversal
 * @param late whether it counts in a later month than its own
 * @param share how much of the entry counts; less than 1.00 where others claim the same
 */
record Booking(EntryId entry, int version, KindCode kind, YearMonth month, int sign, boolean late, BigDecimal share) {

	/** What it adds of an amount: its share of that, or the exact reversal. */
	BigDecimal counted(BigDecimal amount) {
		BigDecimal signed = amount.multiply(BigDecimal.valueOf(this.sign));
		return (this.share.compareTo(BigDecimal.ONE) == 0) ? signed : signed.multiply(this.share);
	}

	Booking reversed(YearMonth in) {
		return new Booking(this.entry, this.version, this.kind, in, -this.sign, this.late, this.share);
	}

}
