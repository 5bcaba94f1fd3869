package io.caizhi.tenancy;

import java.time.Instant;
import java.util.List;

/** Logins that the identity provider turned down. */
public interface LoginJournal {

	/**
	 * Failed logins to accounts that exist, from a moment on, the earliest first. One
	 * under a name that nobody has is nobody's, and not told.
	 * @throws DirectoryAway when they cannot be read
	 */
	List<FailedLogin> failedSince(Instant from);

	/**
	 * Somebody did not get into an account.
	 *
	 * @param id of the entry
	 * @param account that was tried
	 * @param reason as the identity provider calls it, such as
	 * {@code invalid_user_credentials}
	 */
	record FailedLogin(String id, Instant at, String account, String reason) implements JournalReader.Entry {

	}

}
