package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;

import io.caizhi.kernel.Subject;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a notice, kept for good.
 *
 * @param number counts the steps of a notice from 1
 * @param text what was written with it: the reply, why it was sent back or withdrawn
 * @param due the deadline that was set with it
 */
record Step(int number, Kind kind, Instant at, Subject by, @Nullable String text, @Nullable LocalDate due) {

	/** What became of it. */
	@Schema(name = "SupervisionStepKind")
	enum Kind {

		/** The office issued it. */
		ISSUED,
		/** The unit answered. */
		REPLIED,
		/** The office sent the reply back. */
		SENT_BACK,
		/** The office closed it. */
		CLOSED,
		/** The office took it back. */
		WITHDRAWN

	}

	@Override
	public String toString() {
		return "Step " + this.number;
	}

}
