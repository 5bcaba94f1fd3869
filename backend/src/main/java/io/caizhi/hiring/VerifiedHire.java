package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.YearMonth;

import io.caizhi.hiring.Booking.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found of one row.
 *
 * @param counting in which month it counts
 * @param college whether the person counts as a college student
 * @param credit the share of the person that counts by this hire
 */
record VerifiedHire(PendingHire row, CountingRule counting, boolean college, BigDecimal credit) {

	HireId id() {
		return this.row.id();
	}

	/** What the row becomes. */
	HireStatus status() {
		return this.row.withdrawn() ? HireStatus.WITHDRAWN : HireStatus.VERIFIED;
	}

	/**
	 * The month it counts in; none for a row that went, or a person who counts by others.
	 */
	@Nullable YearMonth countedMonth() {
		return (this.row.withdrawn() || this.credit.signum() == 0) ? null : this.counting.month();
	}

	/** Whether the person counts by others altogether. */
	boolean duplicate() {
		return !this.row.withdrawn() && this.credit.signum() == 0;
	}

	/** What figures are told apart by. */
	Attributes attributes() {
		return new Attributes(this.row.education(), this.row.channel(), this.college, this.row.insured(),
				this.row.degreeChecked(), this.counting.late());
	}

}
