package io.caizhi.hiring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a verification needs to know of a row that waits for it; nothing personal. */
record PendingHire(HireId id, byte[] fingerprint, LocalDate hiredOn, String education, boolean student,
		@Nullable LocalDate graduatedOn) {

}
