package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.privacy.DocumentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a figure counts, as the unit's official sees it: the document's number
 * masked. A line that takes a hire out again is negative and says why.
 *
 * @param hires 1, or -1 where it takes out
 * @param credit the share of a person by which it moves the figure
 * @param returned the month of the return in which the row stands
 * @param finding what the last audit of the row found; how it is put right stands beside
 * the row in its return
 */
record BookedHireView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId id, EnterpriseName enterprise,
		@Schema(type = "string", example = "2026-11") YearMonth month,
		@Schema(type = "string", example = "2026-11") YearMonth returned, Booking.Cause cause,
		@Schema(example = "1") int hires, @Schema(example = "1") BigDecimal credit,
		@Schema(example = "欧阳·测试") String name, DocumentKind documentKind,
		@Schema(example = "110***********002X") String documentNumber, @Schema(example = "21") String education,
		Channel channel, boolean college, boolean insured, boolean degreeChecked, boolean late, boolean duplicate,
		@Schema(example = "2026-11-03") LocalDate hiredOn, @Schema(example = "2026-11-20") @Nullable LocalDate leftOn,
		@Schema(example = "2026-11-24T08:15:30Z") Instant bookedAt, @Nullable Finding finding) {

	static BookedHireView of(BookedHire hire) {
		Booking booking = hire.booking();
		Booking.Attributes attributes = booking.attributes();
		return new BookedHireView(booking.hire(), new EnterpriseName(booking.enterprise(), hire.enterpriseName()),
				booking.month(), hire.returned(), booking.cause(), booking.hires(), booking.credit(), hire.name(),
				hire.document().kind(), hire.document().masked(), attributes.education(), attributes.channel(),
				attributes.college(), attributes.insured(), attributes.degreeChecked(), attributes.late(),
				booking.duplicate(), hire.hiredOn(), hire.leftOn(), hire.bookedAt(), hire.finding());
	}

	@Override
	public String toString() {
		return "BookedHireView " + this.id;
	}

}
