package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the office writes it; its code stands beside it.
 *
 * @param leadUnit code of a unit
 * @param contributing codes of units
 * @param curve cumulative shares by month, in place of milestones
 * @param position where it comes in the plan, from 1; last, or where it was, when absent
 */
record IndicatorForm(@Nullable @Schema(example = "M01") String measure,
		@NotNull @PlainText(min = 2, max = 100) @Schema(example = "企业录用人数") String name, @NotNull Dimension dimension,
		@NotNull @PlainText(max = 20) @Schema(example = "人") String unitOfMeasure, @NotNull Direction direction,
		@Nullable @Schema(example = "rsj") String leadUnit,
		@Nullable @Size(max = 200) @Schema(example = "[\"jxj\"]") List<@NotNull String> contributing,
		@Nullable @Size(max = 20) List<@NotNull @Valid ResponsibleForm> responsible,
		@Nullable @Schema(example = "HIRES") String metric,
		@NotNull @PlainText(min = 2, max = 500, lines = true) @Schema(example = "经单位核验并计数的录用") String countingRule,
		@Nullable @Size(max = 24) List<@NotNull @Valid MilestoneForm> milestones,
		@Nullable @Schema(
				description = "cumulative shares, one for each month; in place of milestones") List<@Nullable BigDecimal> curve,
		@Nullable @Min(1) @Max(500) @Schema(example = "1") Integer position) {

	/** A time node. */
	@Schema(name = "PlanMilestone")
	record MilestoneForm(@NotNull @Schema(example = "2026-06-30") LocalDate due,
			@NotNull @Schema(description = "cumulative, up to 1", example = "0.5") BigDecimal share) {
	}

	/** A person responsible. */
	@Schema(name = "PlanResponsible")
	record ResponsibleForm(@NotNull @PlainText(max = 50) @Schema(example = "林晓") String name,
			@NotNull @PlainText(max = 50) @Schema(example = "区人社局副局长") String office,
			@Nullable @Schema(example = "2026-01-01") LocalDate from,
			@Nullable @Schema(example = "2026-08-31") LocalDate until) {

		static ResponsibleForm of(Responsible person) {
			return new ResponsibleForm(person.name(), person.office(), person.from(), person.until());
		}

		Responsible person() {
			return new Responsible(this.name.strip(), this.office.strip(), this.from, this.until);
		}

	}

}
