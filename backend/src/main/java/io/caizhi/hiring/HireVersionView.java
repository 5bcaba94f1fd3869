package io.caizhi.hiring;

import java.time.Instant;
import java.util.List;

import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireHistory.Compared;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a hire: by whom (the role alone), since when, what was decided on it,
 * and what it says differently from the one before; document numbers masked.
 */
record HireVersionView(@Schema(example = "5") int version, HireStatus status, VersionCause cause, Role by,
		@Schema(example = "2026-11-24T08:15:30Z") Instant since,
		@Schema(example = "2026-11-25T02:00:00Z") @Nullable Instant decidedAt, @Nullable SendBackReason reason,
		@Schema(example = "毕业日期与学信网不符") @Nullable String comment, List<Difference> differences,
		@Nullable DegreeCheckView degreeCheck) {

	static HireVersionView of(Compared compared) {
		Hire hire = compared.version().hire();
		return new HireVersionView(hire.version(), hire.status(), compared.version().cause(), compared.by(),
				compared.since(), hire.decidedAt(), hire.reason(), hire.comment(), compared.differences(),
				DegreeCheckView.of(compared.degreeCheck()));
	}

}
