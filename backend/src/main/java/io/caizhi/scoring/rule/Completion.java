package io.caizhi.scoring.rule;

import java.math.BigDecimal;

import io.caizhi.plan.yearly.Direction;

/**
 * How far a target is reached: {@code a/t}, or {@code t/a} where lower is better (product
 * §5), kept as the exact fraction. 1 where there is nothing to reach: {@code t = 0}, or
 * {@code a = 0} where lower is better. Never below 0.
 *
 * @param dividend 0 or more
 * @param divisor more than 0
 */
public record Completion(BigDecimal dividend, BigDecimal divisor) {

	/** Wholly. */
	public static final Completion WHOLE = new Completion(BigDecimal.ONE, BigDecimal.ONE);

	/** Not at all. */
	public static final Completion NONE = new Completion(BigDecimal.ZERO, BigDecimal.ONE);

	public Completion {
		if (dividend.signum() < 0 || divisor.signum() <= 0) {
			throw new IllegalArgumentException("no completion");
		}
	}

	/**
	 * Of an actual value against a target. A target below zero has no share that could be
	 * reached: it is reached or it is not.
	 */
	public static Completion of(BigDecimal actual, BigDecimal target, Direction direction) {
		if (target.signum() == 0) {
			return WHOLE;
		}
		boolean lower = direction == Direction.LOWER;
		if (target.signum() < 0) {
			return ((lower ? target.compareTo(actual) : actual.compareTo(target)) >= 0) ? WHOLE : NONE;
		}
		if (actual.signum() <= 0) {
			return lower ? WHOLE : NONE;
		}
		return lower ? new Completion(target, actual) : new Completion(actual, target);
	}

	/** Whether it is at least the bound, judged exactly. */
	public boolean reaches(BigDecimal bound) {
		return this.dividend.compareTo(bound.multiply(this.divisor)) >= 0;
	}

	/** With 6 decimals, for showing. */
	public BigDecimal value() {
		return Decimals.quotient(this.dividend, this.divisor);
	}

	/** That share of a weight, with 6 decimals. */
	BigDecimal of(BigDecimal weight) {
		return Decimals.quotient(weight.multiply(this.dividend), this.divisor);
	}

	/** {@code 312/350}. */
	String text() {
		return Decimals.text(this.dividend) + "/" + Decimals.text(this.divisor);
	}

}
