package io.caizhi.hiring;

import java.time.LocalDate;

import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one hire, having passed {@link HireValidation}. Its text form says
 * nothing, for it is personal data.
 */
record HireFacts(String name, DocumentNumber document, String gender, String education, boolean student,
		@Nullable LocalDate graduatedOn, String school, String major, String position, LocalDate hiredOn,
		@Nullable LocalDate leftOn, Channel channel, @Nullable String event, ContractKind contract, boolean insured,
		boolean informed) {

	@Override
	public String toString() {
		return "HireFacts";
	}

}
