package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a plan says otherwise than another.
 *
 * @param from the number of the one
 * @param to the number of the other
 * @param general name, year and months
 */
record PlanDifference(@Schema(example = "1") int from, @Schema(example = "2") int to, List<Field> general,
		List<Item> measures, List<Item> metrics, List<Item> indicators, List<Cell> targets) {

	/** What became of a thing from one revision to the other. */
	@Schema(name = "PlanItemChange")
	enum Kind {

		ADDED, REMOVED, CHANGED

	}

	/**
	 * A thing that is new, gone, or says something else.
	 *
	 * @param fields those that differ; of a new or gone thing all it says
	 */
	@Schema(name = "PlanItemDifference")
	record Item(@Schema(example = "A01") String code, @Schema(example = "企业录用人数") String name, Kind change,
			List<Field> fields) {
	}

	/** A field before and after, as text; absent where it said nothing. */
	@Schema(name = "PlanFieldDifference")
	record Field(@Schema(example = "countingRule") String field,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String before,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String after) {
	}

	/**
	 * A cell of the grid of targets.
	 *
	 * @param assignedBefore whether the unit had the indicator
	 * @param before its target, null where it had none
	 */
	@Schema(name = "PlanTargetDifference")
	record Cell(@Schema(example = "A01") String indicator, @Schema(example = "wuyi") String unit,
			boolean assignedBefore,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "300") @Nullable BigDecimal before,
			boolean assignedAfter,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "350") @Nullable BigDecimal after) {
	}

}
