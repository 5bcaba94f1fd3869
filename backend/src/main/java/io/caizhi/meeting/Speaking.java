package io.caizhi.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * By what rule units speak.
 *
 * @param best how many of each category tell what they do well, by place
 * @param last how many of each category explain themselves, from the last place
 */
@Schema(name = "SpeakingRule")
record Speaking(@NotNull Rule rule, @NotNull @Min(0) @Max(10) @Schema(example = "1") Integer best,
		@NotNull @Min(0) @Max(10) @Schema(example = "1") Integer last) {

	/** The rules there are. */
	@Schema(name = "SpeakingRuleKind")
	enum Rule {

		/**
		 * The best share, then the last explain, then units supervised again and again.
		 */
		BEST_AND_LAST,
		/** Everybody reports, the last of each category first. */
		LAST_FIRST

	}

}
