package io.caizhi.hiring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a verification needs to know of a row that waits for it; nothing personal. */
record PendingHire(HireId id, int version, byte[] fingerprint, LocalDate hiredOn, String education, boolean student,
		@Nullable LocalDate graduatedOn, Channel channel, boolean insured, boolean degreeChecked) {

}
