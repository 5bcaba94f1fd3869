package io.caizhi.plan.yearly;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A measure as the office writes it; its place in the list is its place in the plan. */
@Schema(name = "PlanMeasure")
record MeasureForm(
		@NotNull @Pattern(regexp = PlanCodes.PATTERN, message = "plan.code") @Schema(example = "M01") String code,
		@NotNull @PlainText(min = 2, max = 100) @Schema(example = "企业引才扩量提质") String name) {

	static MeasureForm of(Measure measure) {
		return new MeasureForm(measure.code().value(), measure.name());
	}

}
