package io.caizhi.hiring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a verification needs to know of a row that waits for it; nothing personal.
 *
 * @param withdrawn whether the row is to go
 * @param cause why it says what it says
 * @param decided what was verified of it before; absent for a row never verified
 */
record PendingHire(HireId id, int version, byte[] fingerprint, LocalDate hiredOn, String education, boolean student,
		@Nullable LocalDate graduatedOn, Channel channel, boolean insured, boolean degreeChecked, boolean withdrawn,
		VersionCause cause, @Nullable Decided decided) {

	/** Of whom, and of when, the version was that the unit decided on before. */
	record Decided(byte[] fingerprint, LocalDate hiredOn) {

	}

}
