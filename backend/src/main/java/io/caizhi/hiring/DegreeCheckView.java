package io.caizhi.hiring;

import java.time.LocalDate;

import io.caizhi.hiring.DegreeChecks.Check;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a degree was checked, and when. */
@Schema(name = "DegreeCheckMade")
record DegreeCheckView(DegreeSource source, @Schema(example = "2026-11-20") LocalDate checkedOn) {

	static @Nullable DegreeCheckView of(@Nullable Check check) {
		return (check != null) ? new DegreeCheckView(check.source(), check.on()) : null;
	}

}
