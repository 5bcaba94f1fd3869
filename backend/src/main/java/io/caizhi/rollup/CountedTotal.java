package io.caizhi.rollup;

import java.math.BigDecimal;

import io.caizhi.hiring.Booking;
import io.caizhi.kernel.TenantId;

/**
 * What was counted in one unit over several months, in persons; a person shared between
 * hires counts in parts, of two decimals at most.
 *
 * @param education code of GB/T 4658; blank where not told apart
 * @param channel name of the channel; blank where not told apart
 * @param duplicate verified hires that do not count, because the person already does
 */
public record CountedTotal(TenantId unit, String education, String channel, BigDecimal counted, BigDecimal college,
		BigDecimal late, BigDecimal duplicate, BigDecimal insured, BigDecimal degreeChecked, BigDecimal collegeInsured,
		BigDecimal collegeDegreeChecked) {

	/** What one booking adds, negative where it takes out. */
	static CountedTotal of(TenantId unit, Booking booking) {
		Figure figure = Figure.of(booking);
		return new CountedTotal(unit, booking.attributes().education(), booking.attributes().channel().name(),
				figure.counted(), Figure.told(figure.college()), figure.late(), BigDecimal.valueOf(figure.duplicate()),
				Figure.told(figure.insured()), Figure.told(figure.degreeChecked()),
				Figure.told(figure.collegeInsured()), Figure.told(figure.collegeDegreeChecked()));
	}

	/** The same with every sign turned. */
	public CountedTotal negated() {
		return new CountedTotal(this.unit, this.education, this.channel, this.counted.negate(), this.college.negate(),
				this.late.negate(), this.duplicate.negate(), this.insured.negate(), this.degreeChecked.negate(),
				this.collegeInsured.negate(), this.collegeDegreeChecked.negate());
	}

}
