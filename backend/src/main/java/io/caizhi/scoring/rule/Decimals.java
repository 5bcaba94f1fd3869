package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place where figures of the assessment are rounded (product §5): what comes in
 * between keeps 6 decimals, points have 2, both half-up. A formula forms its products
 * first and divides once, so that one quotient is rounded and not several; whether a
 * bound is reached is decided on exact figures.
 */
public final class Decimals {

	/** Of a percentage: 100 parts. */
	public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int BETWEEN = 6;

	private static final int POINTS = 2;

	private Decimals() {
	}

	/** A result in between, with 6 decimals. */
	public static BigDecimal kept(BigDecimal value) {
		return value.setScale(BETWEEN, RoundingMode.HALF_UP);
	}

	/**
	 * A quotient with 6 decimals.
	 * @throws ArithmeticException when the divisor is zero
	 */
	public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
		return dividend.divide(divisor, BETWEEN, RoundingMode.HALF_UP);
	}

	/** Points as they are shown and added, with 2 decimals. */
	public static BigDecimal points(BigDecimal value) {
		return value.setScale(POINTS, RoundingMode.HALF_UP);
	}

	/** The whole part: how many fit. */
	public static int whole(BigDecimal value) {
		return value.setScale(0, RoundingMode.FLOOR).intValueExact();
	}

	/** Between two bounds, both allowed. */
	public static BigDecimal within(BigDecimal least, BigDecimal value, BigDecimal most) {
		return value.max(least).min(most);
	}

	/** One spelling for equal numbers: no zeros that say nothing, no exponent. */
	public static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** As people write it: plain, without zeros that say nothing. */
	public static String text(BigDecimal value) {
		return plain(value).toPlainString();
	}

}
