package io.caizhi.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure says of the database, if it came from there. */
enum DatabaseTrouble {

	/** Nothing; the failure is our own. */
	NONE,
	/** It cannot be reached, or was lost on the way. */
	AWAY,
	/**
	 * Locks were waited for too long, or in a circle; the same again may work at once.
	 */
	BUSY,
	/** A key exists already that nobody saw when looking. */
	TAKEN;

	private static final String CONNECTION_STATES = "08";

	static DatabaseTrouble of(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConcurrencyFailureException || cause instanceof QueryTimeoutException) {
				return BUSY;
			}
			if (cause instanceof DuplicateKeyException) {
				return TAKEN;
			}
			if (isAway(cause)) {
				return AWAY;
			}
		}
		return NONE;
	}

	private static boolean isAway(Throwable cause) {
		return switch (cause) {
			case CannotCreateTransactionException lost -> true;
			// neither committed nor rolled back: the line is gone
			case TransactionSystemException lost -> true;
			case DataAccessResourceFailureException lost -> true;
			case RecoverableDataAccessException lost -> true;
			case TransientDataAccessException lost -> true;
			case SQLRecoverableException lost -> true;
			case SQLTransientConnectionException lost -> true;
			case SQLNonTransientConnectionException lost -> true;
			case SQLException other -> other.getSQLState() != null && other.getSQLState().startsWith(CONNECTION_STATES);
			default -> false;
		};
	}

}
