package io.caizhi.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for ({@code ?after=…&limit=…}); resolved at the web
 * boundary, where a limit outside 1 to 200 is refused.
 *
 * @param after the cursor the previous page gave as {@code next}; absent for the first
 * @param limit rows at most, 50 unless asked otherwise
 */
public record PageRequest(@Nullable String after, int limit) {

	public static final int DEFAULT_LIMIT = 50;

	public static final int MAXIMUM_LIMIT = 200;

	/** The cursor as an identifier, 0 for the first page. */
	public long afterIdentifier() {
		return (this.after != null) ? Identifiers.parseCursor(this.after) : 0;
	}

}
