package io.caizhi.scoring.scheme;

import java.time.YearMonth;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A bonus, deduction or veto as the office puts it forward.
 *
 * @param rule code of the rule in the scheme of the unit's category
 * @param month from which it counts
 * @param evidence where what it rests on is found
 */
@Schema(name = "AdjustmentOrder")
record AdjustmentForm(@NotNull @Schema(example = "wuyi") String unit, @NotNull AdjustmentKind kind,
		@NotNull @Schema(example = "B01") String rule,
		@NotNull @Schema(type = "string", example = "2026-11") YearMonth month,
		@NotNull @Min(1) @Max(999) @Schema(example = "1") Integer occurrences,
		@NotNull @PlainText(min = 2, max = 200) @Schema(example = "皖人社发〔2026〕12号") String evidence,
		@NotNull @PlainText(min = 2, max = 300) @Schema(example = "获评省级人才工作先进单位") String reason) {

}
