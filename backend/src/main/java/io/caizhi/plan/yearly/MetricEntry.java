package io.caizhi.plan.yearly;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A metric as the office declares it. */
@Schema(name = "PlanMetric")
record MetricEntry(
		@NotNull @Pattern(regexp = PlanCodes.PATTERN, message = "plan.code") @Schema(example = "HIRES") String code,
		@NotNull @PlainText(min = 2, max = 100) @Schema(example = "企业录用计数人数") String name, @NotNull MetricForm metric) {

	static MetricEntry of(MetricDefinition metric) {
		return new MetricEntry(metric.code().value(), metric.name(), MetricForm.of(metric.metric()));
	}

	/** The definition, of an entry without faults. */
	MetricDefinition definition() {
		return new MetricDefinition(new MetricCode(this.code), this.name.strip(), this.metric.metric());
	}

}
