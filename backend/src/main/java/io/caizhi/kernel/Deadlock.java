package io.caizhi.kernel;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * A circle of locks, which the database broke by undoing one transaction: the same work
 * may be done again at once. Not so whoever merely waited too long for a lock; they would
 * only wait again.
 */
public final class Deadlock {

	/** ISO 9075: serialization failure. */
	private static final String STATE = "40001";

	/** How often the same work is begun at most. */
	public static final int ATTEMPTS = 6;

	/** Milliseconds to step aside for, after the first attempt at most. */
	private static final int FIRST_PAUSE = 20;

	private Deadlock() {
	}

	/**
	 * Waits for a moment of chance length, longer after each attempt, so that those who
	 * met do not meet again.
	 * @param attempt from 1
	 */
	public static void stepAside(int attempt) {
		LockSupport.parkNanos(
				ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos((long) FIRST_PAUSE << attempt)));
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
