package io.caizhi.hiring;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Booking.Attributes;

/**
 * What a verification found of one row.
 *
 * @param duplicate whether the person already counts by another hire
 */
record VerifiedHire(PendingHire row, CountingRule counting, boolean college, boolean duplicate) {

	HireId id() {
		return this.row.id();
	}

	/** How it counts, once it is stored as verified. */
	Booking booking(EnterpriseId enterprise) {
		return Booking
			.first(this.row.id(), this.row.version() + 1, enterprise, this.counting.month(),
					new Attributes(this.row.education(), this.row.channel(), this.college, this.row.insured(),
							this.row.degreeChecked(), this.counting.late()),
					this.duplicate ? Booking.NONE : Booking.WHOLE);
	}

}
