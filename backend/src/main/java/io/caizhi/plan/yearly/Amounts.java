package io.caizhi.plan.yearly;

import java.math.BigDecimal;

/** One spelling for equal numbers, so that equal plans are equal and written alike. */
final class Amounts {

	private Amounts() {
	}

	/** Without zeros that say nothing and without exponent. */
	static BigDecimal plain(BigDecimal amount) {
		BigDecimal stripped = amount.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
