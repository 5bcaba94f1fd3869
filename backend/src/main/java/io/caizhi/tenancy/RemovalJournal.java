package io.caizhi.tenancy;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What was taken from people in the identity provider itself, by others than us. */
public interface RemovalJournal {

	/**
	 * Removals from a moment on, the earliest first.
	 * @throws DirectoryAway when they cannot be read
	 */
	List<Removal> since(Instant from);

	/**
	 * A person lost a membership, a group or the account.
	 *
	 * @param id of the entry
	 * @param account the person's
	 * @param organization where it was lost; absent when everywhere
	 */
	record Removal(String id, Instant at, String account,
			@Nullable String organization) implements JournalReader.Entry {

	}

}
