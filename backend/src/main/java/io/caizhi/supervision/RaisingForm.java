package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * From what notices are to be raised.
 *
 * @param keys of candidates
 * @param due the last day on which an answer is in time
 */
@Schema(name = "SupervisionRaising")
record RaisingForm(@NotNull @Size(min = 1, max = 500) List<@NotNull String> keys,
		@NotNull @Schema(example = "2026-12-04") LocalDate due) {

}
