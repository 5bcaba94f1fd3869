package io.caizhi.supervision;

import java.time.Instant;

import io.caizhi.evidence.FileType;

/**
 * A file on which a reply rests 佐证材料.
 *
 * @param round how many replies had been sent back when it was added: it belongs to the
 * reply that came next
 * @param name as its owner called it
 * @param size in bytes
 * @param digest SHA-256 of what it holds
 */
record NoticeFile(NoticeFileId id, NoticeId notice, int round, String name, FileType type, long size, byte[] digest,
		Instant addedAt) {

	@Override
	public String toString() {
		return "NoticeFile " + this.id;
	}

}
