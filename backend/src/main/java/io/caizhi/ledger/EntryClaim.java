package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;
import org.jspecify.annotations.Nullable;

/**
 * What a verified entry claims, and how much of it counts by the entry.
 *
 * @param version of the entry that claims
 * @param year the assessment year of its day
 * @param document fingerprint of the person's document, where it is known
 * @param name fingerprint of the person's name, or of what the entry is called by
 * @param split the case with the others that claim the same
 */
record EntryClaim(TenantId unit, EntryId entry, int version, KindCode kind, int year, LocalDate dated,
		byte @Nullable [] document, byte[] name, @Nullable SplitId split, BigDecimal share, Instant claimedAt) {

	/** Whether it is about the same as before. */
	boolean sameAs(EntryClaim before) {
		return this.year == before.year && Arrays.equals(this.document, before.document)
				&& Arrays.equals(this.name, before.name);
	}

	EntryClaim in(@Nullable SplitId one, BigDecimal part) {
		return new EntryClaim(this.unit, this.entry, this.version, this.kind, this.year, this.dated, this.document,
				this.name, one, part, this.claimedAt);
	}

	@Override
	public String toString() {
		return "EntryClaim " + this.entry;
	}

}
