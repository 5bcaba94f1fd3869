package io.caizhi.kernel;

import java.time.Instant;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;

/**
 * Makes and spells the identifiers of stored things: 64-bit, ordered by time, made by the
 * application; a number in the database, 13 characters of Crockford base 32 outside.
 */
public final class Identifiers {

	/** What follows the milliseconds in an identifier. */
	private static final int RANDOM_BITS = 22;

	private Identifiers() {
	}

	/** A new identifier, later than every one this process made before. */
	public static long next() {
		return TsidCreator.getTsid().toLong();
	}

	/** The text shown outside, 13 characters. */
	public static String text(long value) {
		return Tsid.from(value).toString();
	}

	/** When the identifier was made. */
	public static Instant madeAt(long value) {
		return Tsid.from(value).getInstant();
	}

	/** Less than every identifier made at that moment or later. */
	public static long earliestAt(Instant moment) {
		return Math.max(0, moment.toEpochMilli() - Tsid.TSID_EPOCH) << RANDOM_BITS;
	}

	/**
	 * Reads the text shown outside.
	 * @throws Refusal not found, when the text is no identifier: nothing can have it
	 */
	public static long parse(String text) {
		if (!Tsid.isValid(text)) {
			throw Refusal.notFound();
		}
		return Tsid.from(text).toLong();
	}

	/**
	 * Reads an identifier used as a page cursor.
	 * @throws Refusal invalid, when the text is no identifier
	 */
	public static long parseCursor(String text) {
		if (!Tsid.isValid(text)) {
			throw Refusal.invalid("after", "cursor");
		}
		return Tsid.from(text).toLong();
	}

}
