package io.caizhi.kernel;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A circle of locks, which the database broke by undoing one transaction: the same work
 * may be done again at once. Not so whoever merely waited too long for a lock; they would
 * only wait again.
 */
public final class Deadlock {

	/** ISO 9075: serialization failure. */
	private static final String STATE = "40001";

	private Deadlock() {
	}

	/** Whether one is behind the failure. */
	public static boolean isBehind(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

}
