package io.caizhi.meeting;

import java.time.LocalDate;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written down.
 *
 * @param owner code of the unit that carries it out
 * @param person who sees to it there, with name and post
 * @param due the last day for it
 */
@Schema(name = "ActionItemContent")
record ItemForm(
		@NotNull @PlainText(min = 2, max = 500, lines = true) @Schema(example = "年底前再建引才工作站一个。") String decision,
		@NotNull @Schema(example = "wuyi") String owner,
		@Nullable @PlainText(min = 2, max = 40) @Schema(example = "王晓（副镇长）") String person,
		@NotNull @Schema(example = "2026-12-31") LocalDate due) {

}
