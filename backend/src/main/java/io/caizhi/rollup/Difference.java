package io.caizhi.rollup;

import java.time.YearMonth;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not what the records say; nothing personal.
 *
 * @param unit code of the unit
 * @param place which figure or hire
 * @param expected what the records say
 * @param found what stands there
 */
record Difference(Kind kind, @Schema(example = "wuyi") String unit,
		@Schema(type = "string", example = "2026-11") @Nullable YearMonth month,
		@Schema(example = "enterprise/0HXJ4W2Q8K3ZR") String place,
		@Schema(example = "counted 18, college 6") String expected,
		@Schema(example = "counted 17, college 6") String found) {

	/** What was compared. */
	enum Kind {

		/** An enterprise's month, with the sum of its bookings. */
		ENTERPRISE_SUMMARY,

		/** A row of a unit's month, with the sum of its bookings. */
		UNIT_SUMMARY,

		/** A verified hire, with the booking by which it counts. */
		BOOKING,

		/** The credits of one person in one year, which are one at most. */
		CREDIT

	}

}
