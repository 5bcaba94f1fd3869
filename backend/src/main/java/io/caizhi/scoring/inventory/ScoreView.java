package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.calculation.ItemState;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.scoring.inventory.InventoryView.Previous;
import io.caizhi.scoring.rule.RuleKind;
import io.caizhi.scoring.rule.Step;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.SchemeId;
import io.caizhi.scoring.value.ValueSource;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit has the score it has 得分说明: everything that its page, and the printed slip of
 * one page, shows. {@code total = base + bonus − deduction + limit}, exactly.
 *
 * @param planName what the plan is called
 * @param limit what keeps the total within its bounds, 0 unless the sum lies beyond them
 * @param of how many units of the category have a place
 * @param items in the order of the scheme
 * @param movement since the period before; absent where the unit had no score then
 * @param next what brings the next half point soonest; for the unit's own official alone
 */
record ScoreView(InventoryView inventory, OfUnit unit, UnitCategory category,
		@Schema(example = "招才引智质量突破年") String planName,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SchemeId scheme, @Schema(example = "1") int schemeVersion,
		@Schema(example = "84.42") BigDecimal base, @Schema(example = "3.00") BigDecimal bonus,
		@Schema(example = "0.00") BigDecimal deduction, @Schema(example = "0.00") BigDecimal limit,
		@Schema(example = "87.42") BigDecimal total, boolean vetoed, boolean suspended,
		@Schema(example = "优秀") @Nullable String grade, @Schema(example = "3") @Nullable Integer rank,
		@Schema(example = "9") int of, List<Item> items, List<Adjusted> adjustments, @Nullable Movement movement,
		@Nullable List<Next> next) {

	/**
	 * One item.
	 *
	 * @param effectiveWeight with what is spread from items that are not applicable
	 * @param target in force
	 * @param fullTarget of the whole year
	 * @param base the same period a year before
	 * @param arithmetic step by step, with the numbers filled in
	 * @param text the arithmetic in figures alone
	 * @param source where the value comes from, to follow down to the records
	 * @param corrections by how much corrections booked later move the value
	 * @param missing months that should have been reported by hand
	 * @param parts numerator and denominator of a ratio
	 */
	@Schema(name = "ScoreItem")
	record Item(@Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Schema(example = "新引进高层次人才") String name, @Schema(example = "人") String unitOfMeasure, Dimension dimension,
			Direction direction, @Schema(example = "10") BigDecimal weight,
			@Schema(example = "10.638298") BigDecimal effectiveWeight, ItemState state,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "312",
					description = "null where missing") @Nullable BigDecimal actual,
			@Schema(example = "350") @Nullable BigDecimal target,
			@Schema(example = "400") @Nullable BigDecimal fullTarget,
			@Schema(example = "280") @Nullable BigDecimal base,
			@Schema(example = "0.891429") @Nullable BigDecimal completion, RuleKind rule, List<Step> arithmetic,
			@Schema(example = "10 × 312/350 = 8.914286 → 8.91") String text,
			@Schema(example = "8.91") BigDecimal points, @Nullable ValueSource source,
			@Schema(example = "0") BigDecimal corrections, List<YearMonth> missing, List<BigDecimal> parts) {

	}

	/**
	 * What decisions of the office did.
	 *
	 * @param reasons what each rests on, oldest first
	 */
	@Schema(name = "ScoreAdjustment")
	record Adjusted(AdjustmentKind kind, @Schema(example = "B1") String rule, @Schema(example = "省级以上表彰") String name,
			@Schema(example = "1") int occurrences, @Nullable String text, @Schema(example = "2.00") BigDecimal points,
			List<Reason> reasons) {

	}

	/** A decision. */
	@Schema(name = "ScoreAdjustmentReason")
	record Reason(@Schema(type = "string", example = "2026-05") YearMonth month,
			@Schema(example = "皖人才〔2026〕8号") String evidence, @Schema(example = "获评省级引才工作站") String reason) {

	}

	/**
	 * How total and place moved, and by what: the largest causes first. The differences
	 * add up to that of the totals, but for what the bounds of a total hold back.
	 *
	 * @param total by how much it rose
	 * @param rank by how many places it rose, where it had one both times
	 */
	@Schema(name = "ScoreMovement")
	record Movement(Previous since, @Schema(example = "85.10") BigDecimal totalBefore,
			@Schema(example = "5") @Nullable Integer rankBefore, @Schema(example = "2.32") BigDecimal total,
			@Schema(example = "2") @Nullable Integer rank, List<Cause> causes) {

	}

	/**
	 * A cause of a movement.
	 *
	 * @param code of the indicator, or of the rule that decisions were made under
	 */
	@Schema(name = "ScoreMovementCause")
	record Cause(Kind kind, @Schema(example = "A01") String code, @Schema(example = "新引进高层次人才") String name,
			@Schema(example = "6.59") BigDecimal before, @Schema(example = "8.91") BigDecimal after,
			@Schema(example = "2.32") BigDecimal difference) {

		/** What sort of cause. */
		@Schema(name = "ScoreMovementKind")
		enum Kind {

			/** An item of the scheme. */
			ITEM,
			/** What decisions added. */
			BONUS,
			/** What decisions took; more of it lowers the total. */
			DEDUCTION

		}

	}

	/**
	 * What would earn half a point more, or all that is left, everybody else staying as
	 * they are; the least effort first.
	 *
	 * @param from the value now; absent where it is missing
	 * @param to the value needed
	 * @param change by how much it has to move: up, or down where lower is better
	 * @param gain in points
	 */
	@Schema(name = "ScoreNext")
	record Next(@Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Schema(example = "新引进高层次人才") String name, @Schema(example = "人") String unitOfMeasure,
			@Schema(example = "312") @Nullable BigDecimal from, @Schema(example = "330") BigDecimal to,
			@Schema(example = "18") BigDecimal change, @Schema(example = "0.51") BigDecimal gain) {

	}

}
