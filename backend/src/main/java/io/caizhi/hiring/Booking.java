package io.caizhi.hiring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;

/**
 * A verified hire counted in a month, or the exact reversal of that: every published
 * figure is a sum of bookings, and none is ever changed.
 *
 * @param entry from 1 within the hire: odd entries count it, even ones take it out again,
 * so that no hire is ever counted twice at a time
 * @param hireVersion the version of the hire that is counted
 * @param month the month it counts in, open when it was booked
 * @param credit the share of a person, of two decimals, negative in a reversal: 1.00
 * where the person counts by this hire alone, 0.00 where by others
 */
public record Booking(HireId hire, int entry, int hireVersion, EnterpriseId enterprise, YearMonth month, Cause cause,
		Attributes attributes, BigDecimal credit) {

	public static final BigDecimal WHOLE = new BigDecimal("1.00");

	public static final BigDecimal NONE = new BigDecimal("0.00");

	public Booking {
		credit = credit.setScale(2, RoundingMode.UNNECESSARY);
		if (entry < 1 || credit.signum() * hires(entry) < 0 || credit.abs().compareTo(WHOLE) > 0) {
			throw new IllegalArgumentException("No booking: entry %d, credit %s".formatted(entry, credit));
		}
	}

	/**
	 * Counts a hire for the first time.
	 * @param credit from 0.00 to 1.00
	 */
	public static Booking first(HireId hire, int hireVersion, EnterpriseId enterprise, YearMonth month,
			Attributes attributes, BigDecimal credit) {
		return new Booking(hire, 1, hireVersion, enterprise, month, Cause.VERIFIED, attributes, credit);
	}

	/**
	 * Takes the hire out again.
	 * @param in the same month while it is open, otherwise the current one
	 */
	public Booking reversed(YearMonth in, Cause why) {
		if (!counts()) {
			throw new IllegalStateException("Taken out already: " + this);
		}
		return new Booking(this.hire, this.entry + 1, this.hireVersion, this.enterprise, in, why, this.attributes,
				this.credit.negate());
	}

	/** Counts the hire anew, after this reversal. */
	public Booking followedBy(int version, YearMonth in, Cause why, Attributes anew, BigDecimal share) {
		if (counts()) {
			throw new IllegalStateException("Counted already: " + this);
		}
		return new Booking(this.hire, this.entry + 1, version, this.enterprise, in, why, anew, share);
	}

	/** Whether it counts the hire, rather than taking it out. */
	public boolean counts() {
		return hires() > 0;
	}

	/** 1, or -1 of a reversal. */
	public int hires() {
		return hires(this.entry);
	}

	/** Whether the person counts by other hires altogether. */
	public boolean duplicate() {
		return this.credit.signum() == 0;
	}

	private static int hires(int entry) {
		return (entry % 2 == 1) ? 1 : -1;
	}

	/** Why something was booked. */
	public enum Cause {

		/** A row was verified for the first time. */
		VERIFIED,

		/** A verified row was changed, and verified again. */
		AMENDED,

		/** A verified row was withdrawn. */
		REMOVED,

		/** A correction order was approved. */
		CORRECTED,

		/** The office decided by which hires a person counts. */
		DECIDED,

		/** A person counts by this hire now, since the other one went. */
		CREDITED,

		/** The unit checked the degree. */
		CHECKED,

		/** The rule for college students was changed. */
		RULE

	}

	/**
	 * What figures are told apart by, as it was when counted.
	 *
	 * @param education code of GB/T 4658
	 * @param college whether a college student 大学生
	 * @param degreeChecked whether the unit checked the degree
	 * @param late whether verified after its own month had closed
	 */
	public record Attributes(String education, Channel channel, boolean college, boolean insured, boolean degreeChecked,
			boolean late) {

	}

}
