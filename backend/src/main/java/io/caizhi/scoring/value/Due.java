package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.Pace;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Schedule;

/**
 * What a plan wants of an indicator by the end of a day, of one unit or of the district.
 *
 * @param target of the whole year
 * @param scheduled what should have been reached by then, to 6 decimals
 */
public record Due(BigDecimal target, BigDecimal scheduled, Direction direction) {

	private static final int SHOWN = 2;

	/** Of a unit that has a target. */
	public static Optional<Due> of(PlanContent plan, Indicator indicator, TenantId unit, LocalDate day) {
		return plan.targets()
			.target(indicator.code(), unit)
			.map((target) -> new Due(target, Schedule.scheduled(indicator, target, plan.span(), day),
					indicator.direction()));
	}

	/**
	 * Of all these units, the sum of what is due of each; nothing where none has a
	 * target, and of a ratio, for targets of shares cannot be added.
	 */
	public static Optional<Due> of(PlanContent plan, Indicator indicator, Collection<TenantId> units, LocalDate day) {
		if (plan.metric(indicator.metric()).filter((metric) -> metric.metric() instanceof Metric.Ratio).isPresent()) {
			return Optional.empty();
		}
		List<Due> each = units.stream().flatMap((unit) -> of(plan, indicator, unit, day).stream()).toList();
		return each.stream()
			.reduce((one, other) -> new Due(one.target.add(other.target), one.scheduled.add(other.scheduled),
					one.direction));
	}

	/** By how much a value is better than what is due, as shown: to 2 decimals. */
	public BigDecimal ahead(BigDecimal actual) {
		BigDecimal above = actual.subtract(this.scheduled.setScale(SHOWN, RoundingMode.HALF_UP))
			.setScale(SHOWN, RoundingMode.HALF_UP);
		return (this.direction == Direction.LOWER) ? above.negate() : above;
	}

	/** How a value goes, in one word. A whole target is reached by whole ones. */
	public Pace pace(BigDecimal actual) {
		return Pace.of(ahead(actual), this.scheduled, this.target.stripTrailingZeros().scale() <= 0);
	}

}
