package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A demand of the office, of which each unit gets a notice of its own.
 *
 * @param units codes of the units it goes to
 * @param due the last day on which an answer is in time
 */
@Schema(name = "SupervisionDemand")
record DemandForm(@NotNull @Size(min = 1, max = 200) List<@NotNull String> units,
		@NotNull @PlainText(min = 2, max = 100, open = true) @Schema(example = "报送引才工作站建设情况") String title,
		@NotNull @PlainText(min = 2, max = 2000, lines = true,
				open = true) @Schema(example = "请报送引才工作站建设进展、存在问题和下一步打算。") String demand,
		@NotNull @Schema(example = "2026-12-04") LocalDate due) {

}
