package io.caizhi.plan;

import java.time.LocalDate;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * A day that is not what its weekday says, or is named all the same.
 *
 * @param working whether it is worked 调休上班, rather than a holiday 放假
 * @param name the holiday it belongs to
 */
record CalendarDay(@NotNull @Schema(example = "2026-10-01") LocalDate day,
		@NotNull @Schema(example = "false", requiredMode = Schema.RequiredMode.REQUIRED) Boolean working,
		@NotNull @PlainText(max = 30) @Schema(example = "国庆节") String name) {

}
