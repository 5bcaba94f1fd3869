package io.caizhi.bulletin;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A draft as the office writes it.
 *
 * @param acknowledgeBy the last day on which an acknowledgement is in time
 * @param addressees codes of the units it goes to
 */
@Schema(name = "BulletinContent")
record BulletinForm(@NotNull @PlainText(min = 2, max = 100) @Schema(example = "关于2026年10月人才工作盘点情况的通报") String title,
		@NotNull @Schema(example = "2026-11-20") LocalDate acknowledgeBy,
		@NotNull @Valid @Size(min = 1, max = 3000) List<@NotNull Block> blocks,
		@NotNull @Size(max = 1000) List<@NotNull String> addressees) {

}
