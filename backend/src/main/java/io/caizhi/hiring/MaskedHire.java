package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.privacy.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A hire of which name and document number are masked, for those who look at it in an
 * audit.
 *
 * @param month the month of the return it stands in
 */
public record MaskedHire(HireId id, int version, EnterpriseId enterprise, String enterpriseName, ReturnId monthlyReturn,
		YearMonth month, String name, DocumentKind documentKind, String documentNumber, String gender, String education,
		boolean student, @Nullable LocalDate graduatedOn, @Nullable String school, @Nullable String major,
		String position, LocalDate hiredOn, @Nullable LocalDate leftOn, Channel channel, @Nullable String event,
		ContractKind contract, boolean insured, boolean college, boolean degreeChecked, boolean late) {

	@Override
	public String toString() {
		return "MaskedHire " + this.id;
	}

}
