package io.caizhi.plan.yearly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person takes over from another who moves 责任人交接.
 *
 * @param on the first day of the one who comes; the one who goes has the day before as
 * the last
 * @param indicators of which; all that the one who goes is responsible for when absent
 */
record HandOver(@NotNull @Valid Who from, @NotNull @Valid Who to, @NotNull @Schema(example = "2026-09-01") LocalDate on,
		@Nullable @Size(max = 500) @Schema(example = "[\"A01\"]") List<@NotNull String> indicators) {

	/** Somebody, by name and post. */
	@Schema(name = "HandOverPerson")
	record Who(@NotNull @PlainText(max = 50) @Schema(example = "林晓") String name,
			@NotNull @PlainText(max = 50) @Schema(example = "区人社局副局长") String office) {

		boolean is(Responsible person) {
			return person.name().equals(this.name.strip()) && person.office().equals(this.office.strip());
		}

	}

	/**
	 * The plan after it.
	 * @param changed receives the code of each indicator that changed hands
	 * @throws Refusal invalid, when the day is outside the plan's year or nobody of that
	 * name and post is responsible on the day before
	 */
	PlanContent apply(PlanContent plan, List<IndicatorCode> changed) {
		if (!plan.span().holds(this.on)) {
			throw Refusal.invalid("/on", "plan.day-outside");
		}
		List<Indicator> after = new ArrayList<>();
		for (Indicator indicator : plan.indicators()) {
			boolean chosen = this.indicators == null || this.indicators.contains(indicator.code().value());
			if (chosen && indicator.responsible().stream().anyMatch(this::goes)) {
				after.add(indicator.with(persons(indicator.responsible())));
				changed.add(indicator.code());
			}
			else {
				after.add(indicator);
			}
		}
		if (changed.isEmpty()) {
			throw Refusal.invalid("/from", "plan.responsible-unknown");
		}
		return plan.withIndicators(after);
	}

	private boolean goes(Responsible person) {
		LocalDate from = person.from();
		return this.from.is(person) && person.on(this.on) && (from == null || from.isBefore(this.on));
	}

	private List<Responsible> persons(List<Responsible> before) {
		List<Responsible> after = new ArrayList<>();
		for (Responsible person : before) {
			if (goes(person)) {
				after.add(new Responsible(person.name(), person.office(), person.from(), this.on.minusDays(1)));
				after.add(new Responsible(this.to.name().strip(), this.to.office().strip(), this.on, person.until()));
			}
			else {
				after.add(person);
			}
		}
		return after;
	}

}
