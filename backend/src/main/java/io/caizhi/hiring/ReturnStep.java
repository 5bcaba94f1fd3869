package io.caizhi.hiring;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What moved a return, besides being handed in.
 *
 * @param version of the return afterwards
 * @param verified rows verified by a decision; unknown of old ones
 * @param sentBack rows sent back by a decision
 */
record ReturnStep(int version, Kind kind, Instant at, @Nullable Integer verified, @Nullable Integer sentBack) {

	enum Kind {

		/** The unit verified all that waited. */
		VERIFIED,
		/** The unit sent rows back. */
		SENT_BACK,
		/** The enterprise took back what it had handed in 撤回. */
		TAKEN_BACK,
		/** The enterprise began to change what was verified 修改. */
		AMENDING,
		/** The enterprise left it as it was verified. */
		LEFT_AS_IS

	}

}
