package io.caizhi.testing;

/**
 * Entries of the audit log that tell of a visit alone: whoever comes, looks or is refused
 * leaves them, whatever else does or does not happen.
 */
public final class Visits {

	/** The condition that leaves them out. */
	public static final String LEFT_OUT = "action NOT IN ('session.begun', 'persons.seen', 'entry.refused')";

	private Visits() {
	}

}
