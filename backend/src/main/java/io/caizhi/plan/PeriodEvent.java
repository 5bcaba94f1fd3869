package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a month's closing.
 *
 * @param before the last moment that counted, or was to, until then
 * @param after the same from then on
 * @param reason why the office did it, where it must say so
 */
record PeriodEvent(YearMonth month, Kind kind, Instant at, Subject actor, Instant before, Instant after,
		@Nullable String reason) {

	/** What became of it. */
	enum Kind {

		/** The office set another moment. */
		MOVED,
		/** Time carried it out. */
		CLOSED,
		/** The office opened the month again. */
		REOPENED

	}

}
