package io.caizhi.plan.yearly;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be copied into another year.
 *
 * @param general the copy's year, name and months
 * @param targets whether targets are copied; otherwise units have the indicators without
 * @param factor by which targets are multiplied, 1 when absent
 */
@Schema(name = "PlanClone")
record CloneOrder(@NotNull @Valid PlanGeneral general, @NotNull @Schema(example = "true") Boolean targets,
		@Nullable @DecimalMin("0.1") @DecimalMax("10") @Digits(integer = 2,
				fraction = 4) @Schema(example = "1.1") BigDecimal factor) {
}
