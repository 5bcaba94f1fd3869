package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A hire as a line of its unit's list. Its text form says nothing, for it is personal
 * data.
 *
 * @param month of the return it stands in
 * @param finding what the last audit of it found
 */
record UnitHire(HireId id, EnterpriseName enterprise, YearMonth month, HireStatus status, String name,
		DocumentNumber document, String education, LocalDate hiredOn, @Nullable LocalDate leftOn, Channel channel,
		boolean insured, boolean college, boolean late, @Nullable YearMonth countedMonth, @Nullable Finding finding) {

	@Override
	public String toString() {
		return "UnitHire " + this.id;
	}

}
