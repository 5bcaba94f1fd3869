package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A plan carried into another year: days move with the year's first month, ends of months
 * staying ends; targets keep as many decimals as they had; who handed over in the old
 * year is not responsible in the new one, and everybody else is from its beginning.
 */
final class PlanCopy {

	private PlanCopy() {
	}

	static PlanContent of(PlanContent source, PlanId plan, CloneOrder order) {
		PlanSpan span = order.general().span();
		long months = ChronoUnit.MONTHS.between(source.span().first(), span.first());
		List<Indicator> indicators = source.indicators()
			.stream()
			.map((indicator) -> indicator.with(staying(indicator, source.span()),
					TimeNodes.moved(indicator.milestones(), months)))
			.toList();
		return source.withGeneral(order.general().year(), order.general().name().strip(), span)
			.withIndicators(indicators)
			.withTargets(targets(source, order))
			.withRevision(plan, 1);
	}

	private static List<Responsible> staying(Indicator indicator, PlanSpan old) {
		return indicator.responsible()
			.stream()
			.filter((person) -> !left(person, old))
			.map((person) -> new Responsible(person.name(), person.office(), null, null))
			.toList();
	}

	/** Whether the person was responsible up to a day of the old year only. */
	static boolean left(Responsible person, PlanSpan old) {
		LocalDate until = person.until();
		return until != null && !until.isAfter(old.lastDay());
	}

	private static Targets targets(PlanContent source, CloneOrder order) {
		TargetGrid grid = new TargetGrid(Targets.NONE);
		for (Indicator indicator : source.indicators()) {
			for (TenantId unit : source.targets().units(indicator.code())) {
				Optional<BigDecimal> target = source.targets().target(indicator.code(), unit);
				if (order.targets() && target.isPresent()) {
					grid.set(indicator.code(), unit, multiplied(target.get(), order.factor()));
				}
				else {
					grid.assign(indicator.code(), unit);
				}
			}
		}
		return grid.targets();
	}

	private static BigDecimal multiplied(BigDecimal target, @Nullable BigDecimal factor) {
		return (factor != null) ? target.multiply(factor).setScale(target.scale(), RoundingMode.HALF_UP) : target;
	}

}
