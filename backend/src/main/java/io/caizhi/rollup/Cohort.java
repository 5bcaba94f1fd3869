package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Those hired in one month, or in several together.
 *
 * @param hired persons, of those whose credit counts
 */
record Cohort(@Schema(example = "131") BigDecimal hired, Retention after3, Retention after6, Retention after12) {

	static final Cohort NONE = new Cohort(BigDecimal.ZERO, Retention.NONE, Retention.NONE, Retention.NONE);

	Cohort {
		BigDecimal stripped = hired.stripTrailingZeros();
		hired = (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/**
	 * @param retained persons still employed after each horizon
	 * @param asOf horizons that lie beyond are left out
	 */
	static Cohort of(YearMonth month, BigDecimal hired, List<BigDecimal> retained, LocalDate asOf) {
		return new Cohort(hired, after(month, 0, hired, retained, asOf), after(month, 1, hired, retained, asOf),
				after(month, 2, hired, retained, asOf));
	}

	Cohort plus(Cohort other) {
		return new Cohort(this.hired.add(other.hired), this.after3.plus(other.after3), this.after6.plus(other.after6),
				this.after12.plus(other.after12));
	}

	private static Retention after(YearMonth month, int place, BigDecimal hired, List<BigDecimal> retained,
			LocalDate asOf) {
		return Retention.due(month, Retention.HORIZONS[place], asOf) ? new Retention(hired, retained.get(place))
				: Retention.NONE;
	}

}
