package io.caizhi.ledger;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What an entry said at a time, and who did that. */
record EntryVersion(int version, int kindVersion, EntryStatus status, EntryValues values, @Nullable String comment,
		Instant at, Subject who) {

}
