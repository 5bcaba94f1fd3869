package io.caizhi.plan.yearly;

import java.time.YearMonth;

import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is called and which months it covers.
 *
 * @param year by which it is called, the year of its first or of its last month
 * @param firstMonth January of the year when absent; the plan has twelve from it on
 */
record PlanGeneral(@NotNull @Schema(example = "2027") Integer year,
		@NotNull @PlainText(min = 2, max = 100) @Schema(example = "2027 年招才引智工作方案") String name,
		@Nullable @Schema(type = "string", example = "2026-12") YearMonth firstMonth) {

	private static final int FIRST = 2000;

	private static final int LAST = 2099;

	/**
	 * @throws Refusal invalid, unless year and months can be a plan's
	 */
	PlanSpan span() {
		if (this.year < FIRST || this.year > LAST) {
			throw Refusal.invalid("/year", "year");
		}
		PlanSpan span = (this.firstMonth != null) ? PlanSpan.from(this.firstMonth) : PlanSpan.ofYear(this.year);
		if (span.first().getYear() != this.year && span.last().getYear() != this.year) {
			throw Refusal.invalid("/firstMonth", "plan.year-months");
		}
		return span;
	}

}
