package io.caizhi.rollup;

import io.caizhi.hiring.Filing;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a unit stands with reporting in a month.
 *
 * @param number what the state is told with: enterprises, or returns that wait
 * @param waiting returns of the year up to the month handed in and not decided on
 * @param overdue those among them whose month has closed, so that they will count late
 */
record Reporting(State state, @Schema(example = "2") int number, @Schema(example = "12") int owed,
		@Schema(example = "2") int absent, @Schema(example = "3") int waiting, @Schema(example = "1") int overdue) {

	/** What is to be said of a unit first. */
	enum State {

		/** The unit is suspended. */
		SUSPENDED,
		/** It has no enterprise that owes a return. */
		NOTHING_OWED,
		/** The month has closed and nothing at all came from it. */
		SILENT,
		/** The month has closed without some of its enterprises. */
		ABSENT,
		/** Everybody reported, but returns of closed months wait for the unit. */
		OVERDUE,
		/** The month is open and some have not handed in so far. */
		UNDER_WAY,
		/** Everybody has handed in, and returns wait for the unit. */
		WAITING,
		/** Everybody has handed in and nothing waits. */
		COMPLETE

	}

	/**
	 * @param closed whether the month has
	 */
	static Reporting of(boolean suspended, boolean closed, Filing filing, int waiting, int overdue) {
		State state = state(suspended, closed, filing, waiting, overdue);
		int number = switch (state) {
			case SUSPENDED, NOTHING_OWED -> 0;
			case SILENT, COMPLETE -> filing.owed();
			case ABSENT, UNDER_WAY -> filing.absent();
			case OVERDUE -> overdue;
			case WAITING -> waiting;
		};
		return new Reporting(state, number, filing.owed(), filing.absent(), waiting, overdue);
	}

	private static State state(boolean suspended, boolean closed, Filing filing, int waiting, int overdue) {
		if (suspended) {
			return State.SUSPENDED;
		}
		if (closed && filing.absent() > 0) {
			return (filing.absent() == filing.owed()) ? State.SILENT : State.ABSENT;
		}
		if (overdue > 0) {
			return State.OVERDUE;
		}
		if (filing.owed() == 0) {
			return State.NOTHING_OWED;
		}
		if (filing.absent() > 0) {
			return State.UNDER_WAY;
		}
		return (waiting > 0) ? State.WAITING : State.COMPLETE;
	}

}
