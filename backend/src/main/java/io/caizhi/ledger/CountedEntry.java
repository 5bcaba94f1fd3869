package io.caizhi.ledger;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A version of an entry as it counts, or as it is taken back.
 *
 * @param id of the booking
 * @param kindVersion the version of the kind that it was written in
 * @param content what it says that is not personal, as it is stored
 * @param sealed what is personal of it, as it is stored
 */
record CountedEntry(long id, TenantId unit, Booking booking, int kindVersion, String content,
		byte @Nullable [] sealed) {

}
