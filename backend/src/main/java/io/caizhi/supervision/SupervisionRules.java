package io.caizhi.supervision;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * By what rules a district supervises.
 *
 * @param automatic whether the clock issues what it finds; otherwise it puts it before
 * the office
 * @param answerDays how many working days a notice leaves
 * @param deputyAfter on which working day after the deadline the deputy is told
 * @param headAfter on which the head is told
 * @param opening from when people are told something, by the clock of Shanghai
 * @param quiet from when they are left in peace
 */
@Schema(name = "SupervisionRules")
record SupervisionRules(@NotNull Boolean automatic, @NotNull @Min(2) @Max(60) @Schema(example = "5") Integer answerDays,
		@NotNull @Min(1) @Max(30) @Schema(example = "1") Integer deputyAfter,
		@NotNull @Min(2) @Max(60) @Schema(example = "3") Integer headAfter,
		@NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "08:30") LocalTime opening,
		@NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "17:30") LocalTime quiet) {

	/** Those of a district that has written none. */
	static final SupervisionRules USUAL = new SupervisionRules(false, 5, 1, 3, LocalTime.of(8, 30),
			LocalTime.of(17, 30));

	/**
	 * @throws Refusal invalid, when the head would be told before the deputy, or nobody
	 * ever
	 */
	void require() {
		List<Fault> faults = new ArrayList<>();
		if (this.headAfter <= this.deputyAfter) {
			faults.add(new Fault("/headAfter", "supervision.rules-ladder"));
		}
		if (!this.quiet.isAfter(this.opening)) {
			faults.add(new Fault("/quiet", "supervision.rules-hours"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

}
