package io.caizhi.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of those hired in a month still worked there a while later 留存. The anniversary
 * of a day is the same day that many months on, or the last of the month where it has no
 * such day: hired on 30 November, three months are over on 28 February. Whoever left on
 * the anniversary or later was employed on it; only who left before was not.
 *
 * @param due persons hired in months that all had their anniversary
 * @param retained those of them still employed on it; absent where it is withheld
 */
record Retention(@Schema(example = "120") BigDecimal due,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "96",
				description = "null where withheld") @Nullable BigDecimal retained) {

	static final Retention NONE = new Retention(BigDecimal.ZERO, BigDecimal.ZERO);

	private static final int DECIMALS = 4;

	Retention {
		due = plain(due);
		retained = (retained != null) ? plain(retained) : null;
	}

	/** The months after which it is asked. */
	static final int[] HORIZONS = { 3, 6, 12 };

	/**
	 * Whether everybody hired in the month has had the anniversary, on the day itself.
	 */
	static boolean due(YearMonth hired, int horizon, LocalDate asOf) {
		return !hired.atEndOfMonth().plusMonths(horizon).isAfter(asOf);
	}

	/** Parts add up; a share is made of the sums and never of shares. */
	Retention plus(Retention other) {
		return new Retention(this.due.add(other.due), Figure.told(this.retained).add(Figure.told(other.retained)));
	}

	Retention withheld() {
		return new Retention(this.due, null);
	}

	/** The share retained, of four decimals; absent of nobody, and where withheld. */
	@JsonGetter
	@Schema(example = "0.8")
	@Nullable BigDecimal share() {
		BigDecimal kept = this.retained;
		return (kept == null || this.due.signum() <= 0) ? null
				: plain(kept.divide(this.due, DECIMALS, RoundingMode.HALF_UP));
	}

	private static BigDecimal plain(BigDecimal persons) {
		BigDecimal stripped = persons.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
