package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.MonthState;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A monthly return as the one who reads it sees it. */
record MonthlyReturnView(EnterpriseName enterprise, @Schema(type = "string", example = "2026-11") YearMonth month,
		MonthState monthState, @Schema(example = "2026-12-05T10:00:00Z") Instant closesAt, ReturnStatus status,
		boolean nil, ReturnCounts counts, @Schema(example = "0") int changed,
		@Schema(example = "2026-11-24T08:15:30Z") @Nullable Instant submittedAt, @Schema(example = "3") int version,
		@Schema(example = "[\"addHire\",\"submit\"]") List<String> actions) {

	static MonthlyReturnView of(ReturnInView seen) {
		MonthlyReturn monthlyReturn = seen.monthlyReturn();
		return new MonthlyReturnView(new EnterpriseName(seen.enterprise().id(), seen.enterprise().name()),
				monthlyReturn.month(), seen.state(), seen.period().closesAt(), monthlyReturn.status(),
				monthlyReturn.nil(), seen.counts(), seen.changed(), monthlyReturn.submittedAt(),
				monthlyReturn.version(), seen.actions());
	}

}
