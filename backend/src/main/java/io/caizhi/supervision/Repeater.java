package io.caizhi.supervision;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A unit that is supervised again and again in a year, for the meeting to see.
 *
 * @param issued how many notices it got, but for those withdrawn
 * @param overdue how many of them it answered late, or has not and is late
 * @param returned how many of its replies were sent back
 * @param open how many are not closed
 */
@Schema(name = "SupervisionRepeater")
public record Repeater(@Schema(example = "daliu") String code, @Schema(example = "大柳镇") String name,
		@Schema(example = "4") int issued, @Schema(example = "2") int overdue, @Schema(example = "1") int returned,
		@Schema(example = "1") int open) {

}
