package io.caizhi.meeting;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.caizhi.scoring.inventory.InventoryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A meeting as the office plans it.
 *
 * @param inventory a published one
 * @param agenda what is on it, in order
 */
@Schema(name = "MeetingContent")
record MeetingForm(@NotNull MeetingKind kind,
		@NotNull @PlainText(min = 2, max = 100) @Schema(example = "2026年第三季度全区人才工作推进会") String title,
		@NotNull @Schema(example = "2026-11-30") LocalDate heldOn,
		@NotNull @PlainText(max = 100) @Schema(example = "区政府三楼会议室") String place,
		@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId inventory,
		@NotNull @Size(min = 1, max = 30) List<@NotNull @PlainText(min = 2, max = 200) String> agenda,
		@NotNull @Valid Speaking speaking) {

}
