package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.MaskedHireRepository.Standing;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.Masking;
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

	/**
	 * @param counted the booking by which it counted then
	 */
	static MaskedHire of(Hire hire, Booking counted, Standing standing) {
		HireFacts facts = hire.facts();
		Booking.Attributes attributes = counted.attributes();
		return new MaskedHire(hire.id(), hire.version(), standing.enterprise(), standing.enterpriseName(),
				standing.monthlyReturn(), standing.month(), Masking.name(facts.name()), facts.document().kind(),
				facts.document().masked(), facts.gender(), facts.education(), facts.student(), facts.graduatedOn(),
				facts.school(), facts.major(), facts.position(), facts.hiredOn(), facts.leftOn(), facts.channel(),
				facts.event(), facts.contract(), facts.insured(), attributes.college(), hire.degreeChecked(),
				attributes.late());
	}

	@Override
	public String toString() {
		return "MaskedHire " + this.id;
	}

}
