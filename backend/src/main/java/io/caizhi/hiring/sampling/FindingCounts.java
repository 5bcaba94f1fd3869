package io.caizhi.hiring.sampling;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many hires were drawn, and what was found of them.
 *
 * @param pending of which nothing has been found yet
 */
public record FindingCounts(@Schema(example = "50") int drawn, @Schema(example = "40") int confirmed,
		@Schema(example = "3") int wrong, @Schema(example = "2") int unproven, @Schema(example = "5") int pending) {

	/** Of a unit of which nothing was drawn. */
	public static final FindingCounts NONE = new FindingCounts(0, 0, 0, 0, 0);

}
