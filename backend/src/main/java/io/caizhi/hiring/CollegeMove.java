package io.caizhi.hiring;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a rule for college students would move, in persons.
 *
 * @param before college students as counted now
 * @param entering those who would count as such and do not yet
 * @param leaving those who would not any more
 * @param after before + entering − leaving
 */
record CollegeMove(@Schema(example = "41.00") BigDecimal before, @Schema(example = "3.00") BigDecimal entering,
		@Schema(example = "1.50") BigDecimal leaving, @Schema(example = "42.50") BigDecimal after) {

	static final CollegeMove NONE = new CollegeMove(Booking.NONE, Booking.NONE, Booking.NONE, Booking.NONE);

	/** Of one hire. */
	static CollegeMove of(BigDecimal credit, boolean counted, boolean counting) {
		return new CollegeMove(counted ? credit : Booking.NONE, (counting && !counted) ? credit : Booking.NONE,
				(counted && !counting) ? credit : Booking.NONE, counting ? credit : Booking.NONE);
	}

	CollegeMove plus(CollegeMove other) {
		return new CollegeMove(this.before.add(other.before), this.entering.add(other.entering),
				this.leaving.add(other.leaving), this.after.add(other.after));
	}

	boolean moves() {
		return this.entering.signum() != 0 || this.leaving.signum() != 0;
	}

}
