package io.caizhi.ledger;

import java.time.Instant;

import io.caizhi.evidence.FileType;
import org.jspecify.annotations.Nullable;

/**
 * A file on which an entry rests 佐证材料.
 *
 * @param name as its owner called it
 * @param size in bytes
 * @param digest SHA-256 of what it holds
 * @param addedVersion the version of the entry that it was added to
 * @param removedVersion the version that it was taken out of; what was verified before
 * rests on it all the same
 */
record Evidence(EvidenceId id, EntryId entry, String name, FileType type, long size, byte[] digest, Instant addedAt,
		int addedVersion, @Nullable Integer removedVersion) {

}
