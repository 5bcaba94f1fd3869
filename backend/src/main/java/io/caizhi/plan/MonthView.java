package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month as a member of the district sees it. */
record MonthView(@Schema(type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "2026") int assessmentYear, MonthState state,
		@Schema(description = "last moment that counts", example = "2026-12-05T10:00:00Z") Instant closesAt,
		@Nullable @Schema(example = "2026-12-05T10:00:41Z") Instant closedAt, @Schema(example = "0") int version,
		@Schema(example = "[\"setClosing\"]") List<String> actions) {

	static MonthView of(Month month, Member member, Instant now) {
		MonthState state = month.state(now);
		boolean settable = state == MonthState.OPEN && member.is(Role.OFFICE);
		return new MonthView(month.month(), AssessmentYear.of(month.month()).value(), state, month.closesAt(),
				month.closedAt(), month.version(), settable ? List.of("setClosing") : List.of());
	}

}
