package io.caizhi.scoring.simulation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.scoring.inventory.InventoryKind;
import io.caizhi.scoring.rule.RuleForm;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried out, on a copy of what an inventory was computed from, or would be
 * now.
 *
 * @param inventory whose frozen inputs are taken, of this year or an earlier one;
 * otherwise the period's as they are now
 * @param kind of the period, without an inventory
 * @param month the last month of the period, without an inventory
 * @param schemes by category; those left out stay
 * @param targets of the whole year
 * @param figures actual values
 * @param flips whether to look for small changes of weights that flip a place
 */
@Schema(name = "Simulation")
record SimulationRequest(@Nullable @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId inventory,
		@Nullable InventoryKind kind, @Nullable @Schema(type = "string", example = "2026-11") YearMonth month,
		@Nullable @Size(max = 4) List<@NotNull @Valid SchemeChange> schemes,
		@Nullable @Size(max = 2_000) List<@NotNull @Valid TargetChange> targets,
		@Nullable @Size(max = 2_000) List<@NotNull @Valid FigureChange> figures, @Nullable Boolean flips) {

	/**
	 * Another scheme for a category.
	 *
	 * @param draftOf the plan whose draft of a scheme is taken; the one of the inputs
	 * otherwise
	 * @param items weights and rules that are others than in it; a weight of 0 takes the
	 * item out
	 */
	@Schema(name = "SimulationScheme")
	record SchemeChange(@NotNull UnitCategory category,
			@Nullable @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") PlanId draftOf,
			@Nullable @Size(max = 200) List<@NotNull @Valid ItemChange> items) {

	}

	/** Another weight or rule of an item, or an item more. */
	@Schema(name = "SimulationItem")
	record ItemChange(@NotNull @Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Nullable @Schema(example = "12") BigDecimal weight, @Nullable @Valid RuleForm rule) {

	}

	/**
	 * Another target.
	 *
	 * @param target of the whole year; none where absent
	 */
	@Schema(name = "SimulationTarget")
	record TargetChange(@NotNull @Schema(example = "wuyi") String unit,
			@NotNull @Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Nullable @Schema(example = "400") BigDecimal target) {

	}

	/**
	 * Another figure.
	 *
	 * @param actual the value; missing where absent
	 */
	@Schema(name = "SimulationFigure")
	record FigureChange(@NotNull @Schema(example = "wuyi") String unit,
			@NotNull @Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Nullable @Schema(example = "312") BigDecimal actual) {

	}

}
