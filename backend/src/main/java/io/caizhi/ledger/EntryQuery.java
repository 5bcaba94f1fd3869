package io.caizhi.ledger;

import java.time.LocalDate;

import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.workbook.importing.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows; what is absent narrows nothing.
 *
 * @param unit for readers of the whole district
 * @param from the first day that an entry may be of
 * @param until the last one
 * @param endingBy the day on which it must be about to end, or have ended
 * @param source the file that it came in with
 */
record EntryQuery(@Nullable KindCode kind, @Nullable EntryStatus status, @Nullable TenantId unit,
		@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate endingBy, @Nullable ImportId source) {

}
